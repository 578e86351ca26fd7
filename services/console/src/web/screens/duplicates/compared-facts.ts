// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Identity } from '../../api/schemas.ts';

const FACTS = [
  ['name', msg`Nom`],
  ['communeCode', msg`Commune (code INSEE)`],
  ['contactEmail', msg`Adresse électronique`],
  ['rna', msg`RNA`],
  ['siret', msg`SIRET`],
  ['siren', msg`SIREN`],
  ['members', msg`Adhérents`],
  ['volunteers', msg`Bénévoles`],
] as const satisfies readonly (readonly [keyof Identity['Organisation'], MessageDescriptor])[];

export type ComparedFact = {
  field: string;
  label: MessageDescriptor;
  first: string | null;
  second: string | null;
};

const textOf = (value: string | number | null, locale: string): string | null =>
  typeof value === 'number' ? value.toLocaleString(locale) : value;

/** What two associations say of the same things. */
export function comparedFacts(
  first: Identity['Organisation'],
  second: Identity['Organisation'],
  locale: string,
): ComparedFact[] {
  return FACTS.map(([field, label]) => ({
    field,
    label,
    first: textOf(first[field], locale),
    second: textOf(second[field], locale),
  }));
}

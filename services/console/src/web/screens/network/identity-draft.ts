// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Identity } from '../../api/schemas.ts';

const TEXTS = ['name', 'shortName', 'contactEmail', 'siret', 'rna', 'communeCode'] as const;
const COUNTS = ['members', 'employees', 'volunteers'] as const;

export type IdentityDraft = Record<(typeof TEXTS)[number] | (typeof COUNTS)[number], string>;

/** What a form begins with. */
export function draftOf(of: Identity['Organisation']): IdentityDraft {
  return Object.fromEntries(
    [...TEXTS, ...COUNTS].map((field) => [field, String(of[field] ?? '')]),
  ) as IdentityDraft;
}

/** What differs between an organisation and a form; an emptied field is null where it may be. */
export function changeOf(
  of: Identity['Organisation'],
  draft: IdentityDraft,
): Identity['OrganisationChange'] {
  const before = draftOf(of);
  const changed = [...TEXTS, ...COUNTS].filter((field) => draft[field].trim() !== before[field]);
  return Object.fromEntries(
    changed.map((field) => {
      const text = draft[field].trim();
      if ((COUNTS as readonly string[]).includes(field)) return [field, Number(text)];
      const isRequired = field === 'name' || field === 'shortName';
      return [field, text === '' && !isRequired ? null : text];
    }),
  );
}

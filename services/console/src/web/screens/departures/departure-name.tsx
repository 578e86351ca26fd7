// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react';
import type { Identity } from '../../api/schemas.ts';
import { personName } from '../../format/person-name.ts';
import { StateLabel } from '../../ui/state-label.tsx';
import { DEPARTURE_STATES } from '../../words/departure-words.ts';

/** Who leaves: a person or an organisation. */
export function departureName({
  person,
  organisation,
}: Pick<Identity['Offboarding'], 'person' | 'organisation'>): string {
  return person === null ? organisation.name : personName(person);
}

/** Where a departure stands, in words. */
export function DepartureLabel({ state }: Pick<Identity['Offboarding'], 'state'>) {
  const { i18n } = useLingui();
  const { label, look } = DEPARTURE_STATES[state];
  return <StateLabel {...look}>{i18n._(label)}</StateLabel>;
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { ActingPerson } from '../domain/people/may-act.ts';
import type { Cause } from './unit/unit.ts';

/** Who calls a use case, in which language they read. */
export interface Caller {
  readonly person: ActingPerson;
  readonly language: Language;
  readonly correlationId: string;
  /** Civil date of the call. */
  readonly today: string;
}

/** The caller as the cause of a unit, under the mandate that allowed it. */
export const causeOf = ({ person, correlationId }: Caller, mandateId: Uuid | null): Cause => ({
  actor: { personId: person.personId, mandateId },
  correlationId,
});

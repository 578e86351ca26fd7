// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { JournalEntry, MessageActor } from '@essaim/postgres';

/** Who or what makes something happen, and when. */
export interface Cause {
  /** The person and the mandate that allows it; null when it happens by itself. */
  readonly actor: (MessageActor & { readonly mandateId: Uuid }) | null;
  /** The key with which a machine acts in that person's place. */
  readonly machineKey?: { readonly id: string; readonly name: string };
  /** operationId, or the type of the message or timer. */
  readonly action: string;
  readonly correlationId: string;
  readonly at: Temporal.Instant;
}

/** A person who makes something happen. */
export type PersonCause = Cause & { readonly actor: NonNullable<Cause['actor']> };

/** To the millisecond, so that what is stored and what is computed compare equal. */
export const toMillisecond = (at: Temporal.Instant): Temporal.Instant =>
  at.round({ smallestUnit: 'millisecond', roundingMode: 'trunc' });

/** A line of the journal: what a cause did to something, where, with the key where a machine did it. */
export const journalEntry = (
  { actor, machineKey, action, at, correlationId }: Cause,
  {
    summary,
    ...subject
  }: Pick<JournalEntry, 'resourceType' | 'resourceId' | 'organisationId' | 'summary'>,
): JournalEntry => ({
  at,
  personId: actor?.personId ?? null,
  mandateId: actor?.mandateId ?? null,
  action,
  ...subject,
  summary: { ...summary, ...(machineKey && { machineKey }) },
  correlationId,
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { CivilDate } from '../act.ts';

/** What kind of thing waits for a person. */
export type WaitingKind = 'do' | 'accept' | 'decide' | 'answer' | 'unblock' | 'climbed' | 'read';

/** One thing that waits for somebody. */
export interface WaitingThing {
  readonly kind: WaitingKind;
  /** Task, gate, wave gate, request, objection or step of late work. */
  readonly id: Uuid;
  readonly title: { readonly fr: string; readonly en: string };
  /** Short name of the organisation; empty for the nation's own. */
  readonly place: string;
  /** Planned day by which it should be done; null when there is none. */
  readonly due: CivilDate | null;
  readonly isLate: boolean;
}

/** Things by the people for whom they wait. */
export const byPerson = (
  things: readonly { readonly thing: WaitingThing; readonly people: readonly Uuid[] }[],
): ReadonlyMap<Uuid, readonly WaitingThing[]> => {
  const found = new Map<Uuid, WaitingThing[]>();
  for (const { thing, people } of things) {
    for (const person of new Set(people)) {
      found.set(person, [...(found.get(person) ?? []), thing]);
    }
  }
  return found;
};

/** The same things give the same text, so that an unchanged list is not sent again too soon. */
export const thingsKey = (things: readonly WaitingThing[]): string =>
  things
    .map(({ kind, id, isLate }) => `${kind} ${id} ${isLate ? 'late' : ''}`)
    .sort()
    .join('|');

/** The period in which an instant lies, as the instant of its beginning. */
export const periodOf = (now: Temporal.Instant, minutes: number): Temporal.Instant => {
  const length = minutes * 60_000;
  return Temporal.Instant.fromEpochMilliseconds(
    Math.floor(now.epochMilliseconds / length) * length,
  );
};

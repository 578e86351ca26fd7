// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Uuid, newId } from '@essaim/kernel';
import type { Work } from '../../db/database.ts';
import { endMandateRow, insertMandates } from '../../db/mandates.ts';
import { type MovableMandate, lockMovableMandates, rehangMandate } from '../../db/move-mandates.ts';
import { lockPerson } from '../../db/people.ts';
import type { Cause } from '../cause.ts';
import { recordMandateChange } from '../mandates/give-mandates.ts';

const dayBefore = (day: string): string =>
  Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();

const overlaps = (a: MovableMandate, b: MovableMandate): boolean =>
  a.person_id === b.person_id &&
  a.role === b.role &&
  (a.valid_to === null || a.valid_to >= b.valid_from) &&
  (b.valid_to === null || b.valid_to >= a.valid_from);

/**
 * Moves mandates in force or to come to another organisation: those that began end the day before, and go
 * on there under a new id, so that the past stays as it was. Who holds the role there already only ends.
 * @param only ids of the mandates that move; all when absent
 * @returns how many moved
 */
export const moveMandates = async (
  trx: Work,
  cause: Cause,
  from: Uuid,
  to: Uuid,
  only?: readonly Uuid[],
): Promise<number> => {
  const all = await lockMovableMandates(trx, from, cause.today);
  const moving = all.filter(({ id }) => only === undefined || only.includes(id));
  const there = await lockMovableMandates(trx, to, cause.today);
  const successors = new Map<Uuid, Uuid>();
  const successorOf = (id: Uuid | null): Uuid | null =>
    id === null ? null : (successors.get(id) ?? id);
  // Whom others stand in for comes before them.
  const inOrder = moving.toSorted(
    (a, b) => Number(a.substitutes_for !== null) - Number(b.substitutes_for !== null),
  );
  for (const mandate of inOrder) {
    const isHeldThere = there.some((other) => overlaps(mandate, other));
    if (!isHeldThere && mandate.valid_from >= cause.today) {
      await rehangMandate(trx, mandate.id, to);
      continue;
    }
    if (!isHeldThere) {
      const id = newId();
      successors.set(mandate.id, id);
      await insertMandates(trx, [
        {
          ...mandate,
          id,
          organisation_id: to,
          valid_from: cause.today,
          origin: 'structure',
          substitutes_for: successorOf(mandate.substitutes_for),
        },
      ]);
    }
    await endMandateRow(trx, mandate.id, {
      to: dayBefore(cause.today),
      by: cause.actor?.personId ?? null,
      at: cause.at,
      reason: null,
    });
  }
  for (const personId of new Set(moving.map((mandate) => mandate.person_id))) {
    const person = await lockPerson(trx, personId);
    if (person) await recordMandateChange(trx, cause, person, 'mandate.granted');
  }
  return moving.length;
};

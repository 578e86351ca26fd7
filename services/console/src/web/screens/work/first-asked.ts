// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../api/schemas.ts';
import { isGiven } from '../../format/is-given.ts';

type Person = Planning['PersonRef'];

const isFree = (person: Person): boolean =>
  !isGiven(person.awayUntil) && person.load?.over !== true;

/**
 * Who is asked in the stead of somebody who is away or over-loaded: the first who is free, where
 * another of the same role at the same place is not. Null where nobody need be named.
 */
export const firstAsked = (people: readonly Person[]): Person | null => {
  const first = people.find(isFree);
  const isStandIn = people.some(
    (person) =>
      !isFree(person) &&
      person.role === first?.role &&
      person.organisation?.id === first?.organisation?.id,
  );
  return first !== undefined && isStandIn ? first : null;
};

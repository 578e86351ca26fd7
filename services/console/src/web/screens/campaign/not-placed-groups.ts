// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../api/schemas.ts';

type NotPlaced = Planning['NotPlaced'];
type Organisation = NotPlaced['organisation'];

/** What would be enough, whoever gives it: amounts of resources, all of them together. */
export type Need = { resource: string; unit: string; amount: number };

export type NotPlacedGroup = {
  reason: NotPlaced['reason'];
  needs: Need[];
  /** Who may give it to all of the group; null where each has its own region to ask. */
  givers: Organisation[] | null;
  /** In the order of their French names. */
  departments: Organisation[];
};

/**
 * Departments without a place, those that miss the same thing together.
 * @param sentenceOf the words of a reason: two reasons that read the same are one
 * @param nameOf what a department is called
 */
export function groupNotPlaced(
  items: readonly NotPlaced[],
  sentenceOf: (reason: NotPlaced['reason']) => string,
  nameOf: (organisation: Organisation) => string,
): NotPlacedGroup[] {
  const groups = Map.groupBy(items, ({ reason, relaxations }) =>
    JSON.stringify([
      sentenceOf(reason),
      relaxations.map(({ resource, amount }) => [resource, amount]),
    ]),
  );
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    if (first === undefined) return [];
    return {
      reason: first.reason,
      needs: first.relaxations.map(({ resource, unit, amount }) => ({ resource, unit, amount })),
      givers: sameGivers(members) ? (first.relaxations[0]?.organisations ?? []) : null,
      departments: members
        .map(({ organisation }) => organisation)
        .toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'fr')),
    };
  });
}

function sameGivers(members: readonly NotPlaced[]): boolean {
  const asked = members.flatMap(({ relaxations }) =>
    relaxations.map(({ organisations }) => organisations.map(({ id }) => id).join()),
  );
  return new Set(asked).size <= 1;
}

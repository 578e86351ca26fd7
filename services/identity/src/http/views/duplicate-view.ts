// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from '../../db/database.ts';
import { organisationsByIds } from '../../db/organisations.ts';
import type { Duplicate } from '../../domain/duplicate.ts';
import type { Schemas } from '../operation.ts';
import { organisationView } from './organisation-view.ts';
import { readNames } from './refs.ts';

/** Pairs as the API answers them, with both associations whole, to be compared side by side. */
export const duplicateViews = async (
  db: Database,
  pairs: readonly Duplicate[],
): Promise<Schemas['Duplicate'][]> => {
  const [names, organisations] = await Promise.all([
    readNames(db, { people: pairs.map(({ decidedBy }) => decidedBy) }),
    organisationsByIds(
      db,
      pairs.flatMap(({ firstId, secondId }) => [firstId, secondId]),
    ),
  ]);
  return pairs.flatMap((pair) => {
    const [first, second] = [organisations.get(pair.firstId), organisations.get(pair.secondId)];
    if (!first || !second) return [];
    return [
      {
        id: pair.id,
        first: organisationView(first),
        second: organisationView(second),
        reasons: [...pair.reasons],
        state: pair.state,
        keptId: pair.keptId,
        foundAt: pair.foundAt,
        decidedBy: names.personOrNull(pair.decidedBy),
        decidedAt: pair.decidedAt,
      },
    ];
  });
};

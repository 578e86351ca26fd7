// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Kysely } from 'kysely';
import { type ObjectionRow, objectionsToTell } from '../../db/objection/objection-rows.ts';
import type { PlanningTables } from '../../db/schema.ts';
import { coordinationOf } from '../../domain/people/role-level.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { namedObjection } from '../objection/named-objection.ts';
import { type Waiting, peopleAt } from './waiting.ts';

/** A region is told of an answer for so long. */
const TOLD_DAYS = 2;

const peopleOf = (row: ObjectionRow, directory: DirectorySnapshot) => {
  const nation = directory.nation();
  const at = row.state === 'open' ? nation?.id : row.region_id;
  return at === undefined ? [] : peopleAt(directory, [coordinationOf(at)]);
};

/** Objections that the nation answers, and answers that regions have not had for long. */
export const objectionThings = async (
  db: Kysely<PlanningTables>,
  directory: DirectorySnapshot,
  now: Temporal.Instant,
): Promise<Waiting[]> => {
  const since = now.subtract({ hours: TOLD_DAYS * 24 }).toString();
  const rows = await objectionsToTell(db, since);
  const things = rows.map(async (row): Promise<Waiting[]> => {
    const named = await namedObjection(db, directory, row);
    if (!named) return [];
    return [
      {
        thing: {
          kind: row.state === 'open' ? 'decide' : 'read',
          id: row.id,
          title: named.title,
          place: directory.row(row.organisation_id)?.short_name ?? '',
          due: null,
          isLate: false,
        },
        people: peopleOf(row, directory),
      },
    ];
  });
  return (await Promise.all(things)).flat();
};

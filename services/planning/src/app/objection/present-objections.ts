// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Kysely } from 'kysely';
import type { ObjectionRow } from '../../db/objection/objection-rows.ts';
import type { PlanningTables } from '../../db/schema.ts';
import { actingMandate } from '../../domain/people/may-act.ts';
import { coordinationOf } from '../../domain/people/role-level.ts';
import type { Caller } from '../caller.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { peopleOf } from '../present/present-role.ts';
import { answerersOf } from './answerers-of.ts';
import { briefObjections } from './brief-objections.ts';
import { type DatedPlan, objectedDates } from './objected-dates.ts';

type Objection = PlanningApi['components']['schemas']['Objection'];

/**
 * Objections as they are answered.
 * @param shown the plan that is asked about, whose dates are compared with what was taken
 */
export const presentObjections = async (
  db: Kysely<PlanningTables>,
  directory: DirectorySnapshot,
  rows: readonly ObjectionRow[],
  shown: DatedPlan,
  { person, today }: Pick<Caller, 'person' | 'today'>,
): Promise<Objection[]> => {
  const nodes = rows.map((row) => row.node_key);
  const [dates, { names, objections }] = await Promise.all([
    objectedDates(db, shown, nodes, directory),
    briefObjections(db, directory, rows),
  ]);
  const answerers = answerersOf(directory);
  const answers = actingMandate(person, answerers, today) !== null;
  return objections.map(({ row, brief }) => {
    const isOpen = row.state === 'open';
    const now = dates.get(row.node_key);
    const isOwn = actingMandate(person, [coordinationOf(row.region_id)], today) !== null;
    return {
      ...brief,
      revision: row.version,
      now: now ? { start: now.start, end: now.end } : null,
      commitment: row.commitment,
      kept: row.taken === null || !now ? null : now.start >= row.taken,
      whoCanAct: isOpen ? peopleOf(directory, names, answerers) : [],
      allowed: [
        ...(isOpen && answers ? (['take', 'decline'] as const) : []),
        ...(isOpen && isOwn ? (['withdraw'] as const) : []),
      ],
    };
  });
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Kysely } from 'kysely';
import type { ObjectionRow } from '../../db/objection/objection-rows.ts';
import type { PlanningTables } from '../../db/schema.ts';
import { actingMandate } from '../../domain/people/may-act.ts';
import { coordinationOf } from '../../domain/people/role-level.ts';
import type { Caller } from '../caller.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadNames } from '../directory/names.ts';
import { peopleOf } from '../present/present-role.ts';
import { namedObjection } from './named-objection.ts';
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
  const [dates, names] = await Promise.all([
    objectedDates(db, shown, nodes, directory),
    loadNames(db, directory, {
      people: rows.flatMap((row) => [row.raised_by, row.answer?.by]),
      organisations: rows.map((row) => row.region_id),
    }),
  ]);
  const nation = directory.nation();
  const answerers = nation ? [coordinationOf(nation.id)] : [];
  const answers = actingMandate(person, answerers, today) !== null;
  const present = async (row: ObjectionRow): Promise<Objection[]> => {
    const named = await namedObjection(db, directory, row);
    if (!named) return [];
    const isOpen = row.state === 'open';
    const now = dates.get(row.node_key);
    const isOwn = actingMandate(person, [coordinationOf(row.region_id)], today) !== null;
    return [
      {
        id: row.id,
        revision: row.version,
        proposal: row.proposal_id === null ? null : named.plan,
        campaign: row.campaign_id === null ? null : named.plan,
        node: named.node,
        region: names.organisation(row.region_id),
        planned: { start: row.planned_start, end: row.planned_end },
        now: now ? { start: now.start, end: now.end } : null,
        commitment: row.commitment,
        reason: row.reason,
        notBefore: row.not_before,
        by: names.person(row.raised_by),
        at: row.raised_at,
        state: row.state,
        taken: row.taken,
        kept: row.taken === null || !now ? null : now.start >= row.taken,
        answer: row.answer && {
          text: row.answer.message ?? '',
          at: row.answer.at,
          by: names.person(row.answer.by),
        },
        whoCanAct: isOpen ? peopleOf(directory, names, answerers) : [],
        allowed: [
          ...(isOpen && answers ? (['take', 'decline'] as const) : []),
          ...(isOpen && isOwn ? (['withdraw'] as const) : []),
        ],
      },
    ];
  };
  return (await Promise.all(rows.map(present))).flat();
};

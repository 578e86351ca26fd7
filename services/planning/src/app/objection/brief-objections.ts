// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Kysely } from 'kysely';
import type { ObjectionRow } from '../../db/objection/objection-rows.ts';
import type { PlanningTables } from '../../db/schema.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { type Names, loadNames } from '../directory/names.ts';
import type { Text } from '../playbook/playbook-index.ts';
import { namedObjection } from './named-objection.ts';

interface BriefObjection {
  readonly row: ObjectionRow;
  /** That it is an objection, and to what. */
  readonly title: Text;
  readonly brief: PlanningApi['components']['schemas']['ObjectionInBrief'];
}

/** Objections by themselves, whatever the plan says now; those whose date no playbook knows are left out. */
export const briefObjections = async (
  db: Kysely<PlanningTables>,
  directory: DirectorySnapshot,
  rows: readonly ObjectionRow[],
): Promise<{ readonly names: Names; readonly objections: readonly BriefObjection[] }> => {
  const names = await loadNames(db, directory, {
    people: rows.flatMap((row) => [row.raised_by, row.answer?.by]),
    organisations: rows.map((row) => row.region_id),
  });
  const objections = rows.map(async (row): Promise<BriefObjection[]> => {
    const named = await namedObjection(db, directory, row);
    if (!named) return [];
    const { plan, node, title } = named;
    const brief = {
      id: row.id,
      proposal: row.proposal_id === null ? null : plan,
      campaign: row.campaign_id === null ? null : plan,
      node,
      region: names.organisation(row.region_id),
      planned: { start: row.planned_start, end: row.planned_end },
      reason: row.reason,
      notBefore: row.not_before,
      by: names.person(row.raised_by),
      at: row.raised_at,
      state: row.state,
      taken: row.taken,
      answer: row.answer && {
        text: row.answer.message ?? '',
        at: row.answer.at,
        by: names.person(row.answer.by),
      },
    };
    return [{ row, title, brief }];
  });
  return { names, objections: (await Promise.all(objections)).flat() };
};

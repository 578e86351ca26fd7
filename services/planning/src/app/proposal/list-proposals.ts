// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import {
  type ProposalRow,
  findProposalRow,
  listProposalRows,
} from '../../db/proposal/proposal-rows.ts';
import type { PlanningTables } from '../../db/schema.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { type Names, loadNames } from '../directory/names.ts';

type Schemas = PlanningApi['components']['schemas'];

const present = (row: ProposalRow, names: Names): Schemas['ProposalSummary'] => ({
  id: row.id,
  name: row.name,
  createdAt: row.created_at,
  createdBy: names.person(row.created_by),
  playbook: {
    id: row.playbook_id,
    key: row.playbook_key,
    version: row.playbook_version,
    title: { fr: row.title_fr, en: row.title_en },
  },
  startDate: row.start_date,
  departments: row.departments,
  placed: row.placed,
  waves: row.waves,
  lastLive: row.last_live,
  likelyLive:
    row.forecast_at === null ? null : { p50: row.end_p50, p80: row.end_p80, p95: row.end_p95 },
  committed:
    row.campaign_id === null ? null : { id: row.campaign_id, name: row.campaign_name ?? '' },
});

/** A page of stored proposals, newest first. */
export const listProposals = async (
  { db }: Pick<AppContext, 'db'>,
  { page, size, offset }: { page: number; size: number; offset: number },
  caller: Caller,
): Promise<Schemas['ProposalPage']> => {
  const [{ rows, total }, directory] = await Promise.all([
    listProposalRows(db, { size, offset }),
    loadDirectory(db, caller.today),
  ]);
  const names = await loadNames(db, directory, { people: rows.map((row) => row.created_by) });
  return { items: rows.map((row) => present(row, names)), page, size, total };
};

/**
 * One proposal as a line of the list.
 * @throws DomainError `not-found`
 */
export const proposalSummary = async (
  db: Kysely<PlanningTables>,
  id: Uuid,
  caller: Caller,
): Promise<Schemas['ProposalSummary']> => {
  const [row, directory] = await Promise.all([
    findProposalRow(db, id),
    loadDirectory(db, caller.today),
  ]);
  if (!row) throw problem('not-found');
  return present(row, await loadNames(db, directory, { people: [row.created_by] }));
};

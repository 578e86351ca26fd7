// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { sql } from 'kysely';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadCampaign } from '../campaign/load-campaign.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { organisationRef } from '../directory/names.ts';

export interface CounterQuery {
  readonly organisationId?: Uuid;
  readonly template?: string;
  readonly page: { readonly page: number; readonly size: number; readonly offset: number };
}

/** Associations that the directory knows, by department. */
const knownAssociations = async (
  db: AppContext['db'],
  departments: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, number>> => {
  const { rows } = await sql<{ id: Uuid; count: number }>`
    select parent_id as id, count(*)::int as count from directory_organisation
    where tier = 'local' and parent_id = any(${[...departments]}::uuid[])
    group by parent_id`.execute(db);
  return new Map(rows.map(({ id, count }) => [id, count]));
};

/** Tasks of associations in a campaign, counted by department and template. */
export const listLocalCounters = async (
  { db }: Pick<AppContext, 'db'>,
  campaignId: Uuid,
  query: CounterQuery,
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['LocalCounterPage']> => {
  const [{ playbook }, directory] = await Promise.all([
    loadCampaign(db, campaignId),
    loadDirectory(db, caller.today),
  ]);
  const templates = playbook.playbook.tasks.filter(
    ({ key, repeat }) =>
      repeat === 'association' && (query.template === undefined || key === query.template),
  );
  let placed = db
    .selectFrom('placement')
    .select('organisation_id')
    .where('campaign_id', '=', campaignId);
  if (query.organisationId) placed = placed.where('organisation_id', '=', query.organisationId);
  const departments = (await placed.execute())
    .flatMap((row) => directory.row(row.organisation_id) ?? [])
    .toSorted((a, b) => a.key.localeCompare(b.key));
  const lines = departments.flatMap((department) =>
    templates.map((template) => ({ department, template })),
  );
  const { page, size, offset } = query.page;
  const shown = lines.slice(offset, offset + size);
  const ids = [...new Set(shown.map(({ department }) => department.id))];
  const [counters, known] = await Promise.all([
    ids.length === 0
      ? []
      : db
          .selectFrom('local_counter')
          .selectAll()
          .where('campaign_id', '=', campaignId)
          .where('department_id', 'in', ids)
          .execute(),
    knownAssociations(db, ids),
  ]);
  const items = shown.map(({ department, template }) => {
    const counter = counters.find(
      (row) => row.department_id === department.id && row.template === template.key,
    );
    return {
      organisation: organisationRef(department),
      template: template.key,
      title: playbook.titleOf(template.key),
      associations: department.associations,
      known: known.get(department.id) ?? 0,
      accepted: counter?.accepted ?? 0,
      declared: counter?.declared ?? 0,
      inProgress: counter?.in_progress ?? 0,
    };
  });
  return { items, page, size, total: lines.length };
};

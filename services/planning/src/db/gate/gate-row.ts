// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely, Selectable } from 'kysely';
import type { Gate } from '../../domain/gate/gate.ts';
import type { GateStanding } from '../../domain/gate/gate-standing.ts';
import type { GateTable } from '../node-tables.ts';
import type { PlanningTables } from '../schema.ts';

export type GateRow = Selectable<GateTable>;

/** What people said of a gate, from its row. */
export const toGate = (row: GateRow): Gate => ({
  state: row.state,
  since: row.since,
  declared: row.declared,
  declaredOn: row.declared_on,
  accepted: row.accepted,
  opened: row.opened,
  openedOn: row.opened_on,
  refusal: row.refusal,
});

const json = (value: unknown): string => (value === null ? null : JSON.stringify(value)) as string;

/** The columns of what people said. */
export const wordColumns = (gate: Gate) => ({
  state: gate.state,
  since: gate.since,
  declared: json(gate.declared),
  declared_on: gate.declaredOn,
  accepted: json(gate.accepted),
  opened: json(gate.opened),
  opened_on: gate.openedOn,
  refusal: json(gate.refusal),
});

/** The columns of how its criteria stand. */
export const standingColumns = (standing: GateStanding) => ({
  criteria_met: standing.met,
  criteria_total: standing.total,
  is_declarable: standing.isDeclarable,
  expires_on: standing.expiresOn,
});

/** Reads a gate and holds its row until the end of the transaction. */
export const lockGate = (db: Kysely<PlanningTables>, id: Uuid): Promise<GateRow | undefined> =>
  db.selectFrom('gate').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** How some gates of an organisation stand in its campaign. */
export const gatesAt = async (
  db: Kysely<PlanningTables>,
  {
    campaign_id: campaignId,
    organisation_id: organisationId,
  }: Pick<GateRow, 'campaign_id' | 'organisation_id'>,
  templates: readonly string[],
): Promise<{ template: string; state: string; organisationId: Uuid }[]> => {
  if (templates.length === 0) return [];
  return db
    .selectFrom('gate')
    .select(['template', 'state', 'organisation_id as organisationId'])
    .where('campaign_id', '=', campaignId)
    .where('organisation_id', '=', organisationId)
    .where('template', 'in', [...templates])
    .execute();
};

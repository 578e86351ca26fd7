// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Selectable } from 'kysely';
import { type Activation, currentSteps } from '../domain/activation/activation.ts';
import { standingOf } from '../domain/activation/standing.ts';
import type { CatalogDatabase } from './schema.ts';

export type ActivationRow = Selectable<CatalogDatabase['activation']>;

/** A row as an activation. */
export const activationOf = (row: ActivationRow): Activation => ({
  id: row.id,
  version: row.version,
  offerId: row.offer_id,
  instanceId: row.instance_id,
  organisationId: row.organisation_id,
  tier: row.tier,
  parentId: row.parent_id,
  nationId: row.nation_id,
  hosterOrganisationId: row.hoster_organisation_id,
  toolKey: row.tool_key,
  toolName: row.tool_name,
  signOn: row.sign_on,
  taskId: row.task_id,
  state: row.state,
  since: row.since,
  requestedBy: row.requested_by,
  requestedAt: row.requested_at,
  message: row.message,
  decision: row.decision,
  suspension: row.suspension,
  resumed: row.resumed,
  end: row.end_notice,
  firstSignInAt: row.first_sign_in_at,
  steps: row.steps,
});

/** Steps that are tried again for the whole instance. */
const OF_THE_INSTANCE: ReadonlySet<string> = new Set(['client', 'probe']);

/** When something of this activation is due by itself. */
const nextRetry = (activation: Activation): string | null =>
  currentSteps(activation)
    .flatMap(({ key, nextRetryAt }) =>
      OF_THE_INSTANCE.has(key) || nextRetryAt === null ? [] : [nextRetryAt],
    )
    .sort((a, b) => Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)))
    .at(0) ?? null;

/** An activation as a row, with where it stands. */
export const activationRow = (activation: Activation) => {
  const { since, blockedStep, who } = standingOf(activation);
  return {
    id: activation.id,
    version: activation.version,
    offer_id: activation.offerId,
    instance_id: activation.instanceId,
    organisation_id: activation.organisationId,
    tier: activation.tier,
    parent_id: activation.parentId,
    nation_id: activation.nationId,
    hoster_organisation_id: activation.hosterOrganisationId,
    tool_key: activation.toolKey,
    tool_name: activation.toolName,
    sign_on: activation.signOn,
    task_id: activation.taskId,
    state: activation.state,
    since: activation.since,
    requested_by: activation.requestedBy,
    requested_at: activation.requestedAt,
    message: activation.message,
    decision: JSON.stringify(activation.decision),
    suspension: JSON.stringify(activation.suspension),
    resumed: JSON.stringify(activation.resumed),
    end_notice: JSON.stringify(activation.end),
    first_sign_in_at: activation.firstSignInAt,
    steps: JSON.stringify(activation.steps),
    standing_since: since,
    blocked_step: blockedStep,
    who_role: who?.kind === 'people' ? who.role : null,
    who_organisation_id: who?.kind === 'people' ? who.organisationId : null,
    next_retry_at: nextRetry(activation),
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { FreezeKind, RunningFreeze } from '../../domain/freeze/freeze.ts';
import type { PlanningTables } from '../schema.ts';
import { exceptionsOf } from './freeze-rows.ts';

/** A running freeze with what a refusal says of it. */
export interface FreezeInForce extends RunningFreeze {
  readonly campaignId: Uuid;
  readonly kind: FreezeKind;
  readonly reason: string;
  readonly ownerId: Uuid;
}

/**
 * The freezes of some campaigns that are in one of their periods on a day, with what lifts them today.
 * @param day the day that is looked at; exceptions count as of `today`
 */
export const runningFreezes = async (
  db: Kysely<PlanningTables>,
  campaignIds: readonly Uuid[],
  day: string,
  today: string = day,
): Promise<FreezeInForce[]> => {
  if (campaignIds.length === 0) return [];
  const rows = await db
    .selectFrom('campaign_freeze')
    .innerJoin('freeze_period', 'freeze_period.freeze_id', 'campaign_freeze.id')
    .select([
      'campaign_freeze.id',
      'campaign_freeze.campaign_id',
      'campaign_freeze.organisation_id',
      'campaign_freeze.tag',
      'campaign_freeze.forbids',
      'campaign_freeze.kind',
      'campaign_freeze.reason',
      'campaign_freeze.owner_id',
    ])
    .select(({ fn }) => fn.max('freeze_period.last_day').as('until'))
    .where('campaign_freeze.campaign_id', 'in', [...new Set(campaignIds)])
    .where('campaign_freeze.ended', 'is', null)
    .where('freeze_period.first_day', '<=', day)
    .where('freeze_period.last_day', '>=', day)
    .groupBy('campaign_freeze.id')
    .execute();
  const exceptions = await exceptionsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row): FreezeInForce => {
    const inForce = exceptions.filter(
      (one) => one.freeze_id === row.id && one.ended === null && one.until >= today,
    );
    return {
      id: row.id,
      campaignId: row.campaign_id,
      organisationId: row.organisation_id,
      tag: row.tag,
      forbids: row.forbids,
      kind: row.kind,
      reason: row.reason,
      ownerId: row.owner_id,
      until: row.until,
      isLifted: inForce.some((one) => one.organisation_id === null),
      passing: inForce.flatMap((one) => one.organisation_id ?? []),
    };
  });
};

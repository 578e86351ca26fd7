// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { FreezeKind, RunningFreeze } from '../../domain/freeze/freeze.ts';
import type { PlanningTables } from '../schema.ts';
import { currentFreezes } from './current-freezes.ts';

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
  const current = await currentFreezes(db, campaignIds, { day, today, only: true });
  return current.flatMap(({ row, forbids, periods, exceptions }): FreezeInForce[] => {
    const until = periods
      .filter(({ firstDay, lastDay }) => firstDay <= day && lastDay >= day)
      .reduce((latest, { lastDay }) => (lastDay > latest ? lastDay : latest), '');
    if (until === '') return [];
    return [
      {
        id: row.id,
        campaignId: row.campaign_id,
        organisationId: row.organisation_id,
        tag: row.tag,
        forbids,
        kind: row.kind,
        reason: row.reason,
        ownerId: row.owner_id,
        until,
        isLifted: exceptions.some((one) => one.organisation_id === null),
        passing: exceptions.flatMap((one) => one.organisation_id ?? []),
      },
    ];
  });
};

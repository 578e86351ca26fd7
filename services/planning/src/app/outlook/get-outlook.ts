// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import {
  type OutlookRow,
  dailyCones,
  lastOutlook,
  openedOn,
} from '../../db/outlook/outlook-rows.ts';
import { lastWork } from '../../db/proposal/work-rows.ts';
import { plansOf } from '../../db/timeline/timeline-rows.ts';
import { usersOfDepartment } from '../../domain/measure/openings-of-plan.ts';
import { scoreOutlooks } from '../../domain/outlook/score-outlooks.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadCampaign } from '../campaign/load-campaign.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { workState } from '../plan-work/present-work.ts';
import { planNames } from '../present/plan-names.ts';
import { liveGate } from '../proposal/present-proposal.ts';
import { loadPacked } from '../proposal/read-plan.ts';
import { campaignCauses } from './campaign-causes.ts';
import { paceOutlook } from './pace-outlook.ts';
import { growth, plannedOpenings } from './plan-openings.ts';

type Schemas = PlanningApi['components']['schemas'];

const MOST = 0.8;

const presentForecast = (
  row: OutlookRow | undefined,
  before: number,
): Schemas['CampaignOutlook']['forecast'] => {
  if (!row?.content) return null;
  const { forecast } = row.content;
  return {
    day: row.day,
    madeAt: row.made_at,
    runs: forecast.runs,
    lastLive: forecast.lastOpening,
    eightyPercentUsersLive: forecast.opening80,
    cone: forecast.cone.map(({ open, ...dates }) => ({ departments: before + open, ...dates })),
  };
};

/**
 * How a campaign advances: what is in service, what was and is planned, what is to be expected from what
 * happened, by the plan and by the pace, how good such forecasts were, and what moved dates.
 * @throws DomainError `not-found`
 */
export const getOutlook = async (
  { db }: Pick<AppContext, 'db'>,
  campaignId: Uuid,
  { today }: Pick<Caller, 'today'>,
): Promise<Schemas['CampaignOutlook']> => {
  const { id, name, playbook } = await loadCampaign(db, campaignId);
  const gate = liveGate(playbook);
  const plans = await plansOf(db, id);
  const [first, now, opened, kept, last, work, directory] = await Promise.all([
    loadPacked(db, plans.first),
    loadPacked(db, plans.now),
    openedOn(db, id, gate),
    dailyCones(db, id),
    lastOutlook(db, id),
    lastWork(db, plans.now, 'outlook'),
    loadDirectory(db, today),
  ]);
  const before = now.plan.waves.reduce((sum, { finished }) => sum + finished.length, 0);
  const [reference, planned] = [plannedOpenings(first), plannedOpenings(now)];
  const users = usersOfDepartment(playbook.playbook);
  const names = planNames(directory, playbook);
  return {
    campaign: { id, name },
    today,
    before,
    departments: before + planned.length,
    usersEach: users,
    live: { departments: before + opened.length, users: users * (before + opened.length) },
    eightyPercentUsersLive: opened[Math.ceil(planned.length * MOST) - 1] ?? null,
    done: growth(opened, before),
    reference: { end: reference.at(-1) ?? null, points: growth(reference, before) },
    planned: { end: planned.at(-1) ?? null, points: growth(planned, before) },
    state: workState(work),
    forecast: presentForecast(last, before),
    pace: paceOutlook(opened, planned.length - opened.length, today),
    kept: kept.length,
    score: scoreOutlooks(kept, opened, today),
    expectedEnd: last?.content?.lastLive.after ?? planned.at(-1) ?? null,
    ...(await campaignCauses(db, id, gate, last?.content ?? null, names)),
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { openSession } from '@essaim/postgres';
import {
  type WorkRow,
  beginWork,
  endWork,
  giveWorkBack,
  holdWork,
  openWorkIds,
} from '../../db/proposal/work-rows.ts';
import type { AppContext } from '../app-context.ts';
import { forecastProposal } from '../forecast/forecast-proposal.ts';
import { findHelp } from '../help/find-help.ts';
import { improveProposal } from '../improvement/improve-proposal.ts';
import { forecastCampaign } from '../outlook/forecast-campaign.ts';
import { type WorkFollow, followWork } from './follow-work.ts';

/**
 * What each kind does: all of it in one transaction at its end, or nothing.
 * @returns whether it came to its end; false when it was stopped
 */
type Does = (app: AppContext, work: WorkRow, follow: WorkFollow) => Promise<boolean>;

const DOES: Readonly<Record<WorkRow['kind'], Does>> = {
  forecast: forecastProposal,
  improvement: improveProposal,
  help: findHelp,
  outlook: forecastCampaign,
};

/** A work that took its process down so often is not begun again. */
const MOST_ATTEMPTS = 3;

const doOne = async (app: AppContext, id: Uuid, leaving: AbortSignal): Promise<void> => {
  const work = await beginWork(app.db, id);
  if (!work) return;
  if (work.is_stop_asked) return endWork(app.db, work, 'stopped');
  if (work.attempts > MOST_ATTEMPTS) return endWork(app.db, work, 'failed');
  await using follow = followWork(app.db, work, leaving);
  try {
    const isWhole = await DOES[work.kind](app, work, follow);
    if (isWhole) return;
    if (leaving.aborted) return await giveWorkBack(app.db, id);
    await endWork(app.db, work, 'stopped');
  } catch (error) {
    if (leaving.aborted) return giveWorkBack(app.db, id);
    await endWork(app.db, work, 'failed');
    throw error;
  }
};

/**
 * Does the long computations that wait, one after the other. Each is done by one process of all that
 * share the database; one whose process went is begun anew.
 * @param stopping aborted when the service ends: what is under way goes back
 */
export const doPlanWork = async (app: AppContext, stopping: AbortSignal): Promise<void> => {
  const ids = await openWorkIds(app.db);
  if (ids.length === 0) return;
  await using session = await openSession(app.db, { applicationName: 'essaim-planning-work' });
  const leaving = AbortSignal.any([stopping, session.lost]);
  for (const id of ids) {
    if (leaving.aborted) return;
    if (await holdWork(session.db, id)) await doOne(app, id, leaving);
  }
};

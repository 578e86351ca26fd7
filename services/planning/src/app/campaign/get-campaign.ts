// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { placementCounts, taskCounts } from '../../db/campaign/campaign-counts.ts';
import { lastOutlook } from '../../db/outlook/outlook-rows.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { likelyLive } from '../forecast/likely-live.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { loadNames } from '../directory/names.ts';
import { presentEscalationRule } from '../escalation/escalation-rule.ts';
import { presentWhoStops } from '../wave/present-who-stops.ts';
import { loadWaveControls } from '../wave/present-wave-control.ts';
import { loadCampaign } from './load-campaign.ts';
import { type Schemas, mapCounts } from './present-campaign.ts';
import { latest, presentWave } from './present-wave.ts';
import { campaignDecisions } from './waiting-decisions.ts';

const MOST_DECISIONS = 20;

/**
 * A campaign: figures for the one sentence that says it all, waves, and what waits for a word.
 * @throws DomainError `not-found`
 */
export const getCampaign = async (
  app: Pick<AppContext, 'db'>,
  id: Uuid,
  caller: Caller,
): Promise<Schemas['Campaign']> => {
  const { db } = app;
  const [core, directory, row, waves, counts, tasks] = await Promise.all([
    loadCampaign(db, id),
    loadDirectory(db, caller.today),
    db
      .selectFrom('campaign')
      .select([
        'id',
        'name',
        'start_date',
        'committed_at',
        'committed_by',
        'proposal_id',
        'not_placed',
        'escalate_after',
        'rules_version',
      ])
      .where('id', '=', id)
      .executeTakeFirst(),
    db.selectFrom('wave').selectAll().where('campaign_id', '=', id).orderBy('number').execute(),
    placementCounts(db, [id]),
    taskCounts(db, id, caller.today),
  ]);
  if (!row) throw problem('not-found');
  const [{ decisions, waveGates }, controls, names, planned, outlook] = await Promise.all([
    campaignDecisions(app, core, directory, caller),
    loadWaveControls(db, core, waves, directory, caller),
    loadNames(db, directory, { people: [row.committed_by] }),
    likelyLive(db, row.proposal_id),
    lastOutlook(db, id),
  ]);
  const states = mapCounts(counts);
  const departments = counts.reduce((sum, { count }) => sum + count, 0);
  const lastLive = latest(counts.map((count) => count.lastLive));
  const { id: playbookId, key, version, title } = core.playbook;
  return {
    id: row.id,
    name: row.name,
    playbook: { id: playbookId, key, version, title },
    startDate: row.start_date,
    committedAt: row.committed_at,
    committedBy: names.person(row.committed_by),
    departments,
    live: states.live,
    waves: waves.length,
    lastLive,
    proposalId: row.proposal_id,
    likelyLive: outlook?.content?.forecast.lastOpening ?? planned,
    figures: {
      departments,
      live: states.live,
      lastLivePlanned: lastLive,
      provisional: counts.some(({ provisional }) => provisional),
      decisionsWaiting: decisions.length,
      decisionsMine: decisions.filter(({ mine }) => mine).length,
      lateTasks: tasks.late,
      blockedTasks: tasks.states.blocked ?? 0,
      notPlaced: row.not_placed.length,
    },
    states,
    tasks: {
      todo: 0,
      ready: 0,
      'in-progress': 0,
      blocked: 0,
      declared: 0,
      accepted: 0,
      skipped: 0,
      ...tasks.states,
    },
    waveItems: waves.flatMap((wave) => {
      const control = controls.get(wave.id);
      return control ? [presentWave(wave, control, counts, waveGates, core.playbook)] : [];
    }),
    whoStops: presentWhoStops(core, directory, names),
    escalation: presentEscalationRule(row, directory, caller),
    waiting: decisions.slice(0, MOST_DECISIONS),
    notPlaced: [...row.not_placed],
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type GateFilter, listGateRows } from '../../db/gate/list-gate-rows.ts';
import { nextStep } from '../../domain/gate/gate-people.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadBrakes } from '../brake/brakes.ts';
import { loadNames } from '../directory/names.ts';
import { loadHeldByWave } from '../gate/held-by-wave.ts';
import {
  type GateContext,
  type GateListRow,
  allowedOnGate,
  gateActors,
} from '../gate/present-gate.ts';
import { objectionDecisions } from '../objection/objection-decisions.ts';
import { type WaveGateAnswer, loadWaveGates } from '../wave-gate/present-wave-gate.ts';
import type { CampaignCore } from './load-campaign.ts';

export type Decision = PlanningApi['components']['schemas']['Decision'];

/** Most gates that are looked through. */
const MOST = 500;
const FIRST_DUE = { by: 'planned', isDescending: false } as const;

/** Gates that wait for somebody's word, those that a closed wave gate holds left aside. */
export const waitingGates = async (
  { db }: Pick<AppContext, 'db'>,
  filter: GateFilter,
  campaigns: ReadonlyMap<Uuid, CampaignCore>,
  directory: DirectorySnapshot,
  caller: Caller,
): Promise<Decision[]> => {
  const { rows } = await listGateRows(db, { ...filter, isWaiting: true }, FIRST_DUE, {
    size: MOST,
    offset: 0,
  });
  const [isHeldByWave, brakes, names] = await Promise.all([
    loadHeldByWave(db, campaigns),
    loadBrakes(db, [...campaigns.keys()], directory, caller.today),
    loadNames(db, directory, {}),
  ]);
  const context = { directory, names, caller, isHeldByWave, brakes };
  return rows.flatMap((row) => {
    const campaign = campaigns.get(row.campaign_id);
    if (!campaign || (row.state === 'accepted' && isHeldByWave(row))) return [];
    return gateDecision(row, campaign, context) ?? [];
  });
};

const gateDecision = (
  row: GateListRow,
  campaign: CampaignCore,
  context: GateContext,
): Decision | null => {
  const step = nextStep(row.state, row.is_declarable);
  if (step === null || !step.isReady) return null;
  return {
    kind: 'gate',
    step: step.command,
    id: row.id,
    revision: row.revision,
    template: row.template,
    title: campaign.playbook.titleOf(row.template),
    organisation: context.names.organisation(row.organisation_id),
    campaign: { id: campaign.id, name: campaign.name },
    wave: row.wave,
    since: row.since,
    planned: row.planned_end,
    mine: allowedOnGate(row, campaign, context).includes(step.command),
    whoCanAct: gateActors(row, campaign, context),
    met: row.criteria_met,
    total: row.criteria_total,
    request: null,
    waveGate: null,
    objection: null,
  };
};

/** Wave gates whose conditions are met and that nobody has decided. */
export const waveGateDecisions = (
  waveGates: readonly WaveGateAnswer[],
  campaign: CampaignCore,
): Decision[] =>
  waveGates
    .filter(({ state, conditions }) => state !== 'opened' && conditions.met)
    .map((waveGate) => ({
      kind: 'wave-gate',
      step: 'open',
      id: waveGate.id,
      revision: waveGate.revision,
      template: waveGate.template,
      title: waveGate.title,
      organisation: null,
      campaign: { id: campaign.id, name: campaign.name },
      wave: waveGate.wave,
      since: waveGate.since ?? '',
      planned: waveGate.planned ?? null,
      mine: waveGate.allowed.includes('open'),
      whoCanAct: waveGate.whoCanAct,
      met: waveGate.conditions.passed,
      total: waveGate.conditions.needed,
      request: null,
      waveGate,
      objection: null,
    }));

/** Everything that waits for a word in a campaign, the caller's own first. */
export const campaignDecisions = async (
  app: Pick<AppContext, 'db'>,
  campaign: CampaignCore,
  directory: DirectorySnapshot,
  caller: Caller,
): Promise<{ decisions: Decision[]; waveGates: WaveGateAnswer[] }> => {
  const [gates, waveGates, objections] = await Promise.all([
    waitingGates(
      app,
      { campaignId: campaign.id },
      new Map([[campaign.id, campaign]]),
      directory,
      caller,
    ),
    loadWaveGates(app.db, campaign, directory, caller),
    objectionDecisions(app.db, campaign.id, directory, caller),
  ]);
  const decisions = [...waveGateDecisions(waveGates, campaign), ...gates, ...objections].sort(
    (a, b) => Number(b.mine) - Number(a.mine),
  );
  return { decisions, waveGates };
};

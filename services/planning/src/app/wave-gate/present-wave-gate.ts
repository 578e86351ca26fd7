// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../../db/schema.ts';
import type { WaveGateRow } from '../../db/gate/wave-gate-row.ts';
import { actingMandate } from '../../domain/people/may-act.ts';
import type { RoleLevel } from '../../domain/people/role-level.ts';
import { gateLevels } from '../../domain/people/workers.ts';
import type { Caller } from '../caller.ts';
import type { CampaignCore } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { type Brakes, loadBrakes } from '../brake/brakes.ts';
import { NO_BRAKE, isBraked, presentBrake } from '../brake/present-brake.ts';
import { type Names, loadNames } from '../directory/names.ts';
import { peopleOf } from '../present/present-role.ts';
import { type WaveResult, loadWaveResults } from './load-wave-results.ts';

export type WaveGateAnswer = PlanningApi['components']['schemas']['WaveGate'];

/** Who opens or refuses a wave gate. */
export const waveGateLevels = (
  directory: DirectorySnapshot,
  { playbook }: CampaignCore,
  template: string,
): RoleLevel[] => {
  const nation = directory.nation();
  return nation ? gateLevels(directory, nation.id, playbook.waveGate(template).opens, null) : [];
};

const REASONS: Readonly<Record<string, string>> = {
  'wave-gate-share-missing': 'share',
  'wave-gate-soaking': 'soak',
  'wave-gate-incident': 'incident',
};

const presentConditions = (
  gate: string,
  neededPercent: number,
  result: WaveResult | undefined,
): WaveGateAnswer['conditions'] => ({
  gate,
  passed: result?.passed ?? 0,
  departments: result?.departments ?? 0,
  needed: result?.needed ?? 0,
  neededPercent,
  soakUntil: result?.soakedOn === result?.reachedOn ? null : (result?.soakedOn ?? null),
  oldestIncidentDays: result?.oldestIncidentDays ?? null,
  met: result?.met ?? false,
  reason: result?.reason
    ? { code: REASONS[result.reason.code] ?? result.reason.code, params: result.reason.params }
    : null,
});

const present = (
  row: WaveGateRow,
  campaign: CampaignCore,
  result: WaveResult | undefined,
  directory: DirectorySnapshot,
  names: Names,
  brakes: Brakes,
  caller: Caller,
): WaveGateAnswer => {
  const template = campaign.playbook.waveGate(row.template);
  const levels = waveGateLevels(directory, campaign, row.template);
  const brake = row.state === 'opened' ? NO_BRAKE : brakes.waveGate(campaign, row);
  const mayOpen = result?.met === true && !isBraked(brake);
  const mayDecide =
    row.state !== 'opened' && actingMandate(caller.person, levels, caller.today) !== null;
  return {
    id: row.id,
    revision: row.revision,
    campaignId: row.campaign_id,
    wave: row.wave,
    template: row.template,
    title: campaign.playbook.titleOf(row.template),
    meaning: template.meaningFr,
    state: row.state,
    since: row.since,
    conditions: presentConditions(template.measuredGate, template.sharePercent, result),
    planned: row.planned,
    openedOn: row.opened_on,
    openedBy: names.person(row.opened?.by),
    refusal:
      row.refusal === null
        ? null
        : {
            text: row.refusal.message ?? '',
            at: row.refusal.at,
            by: names.person(row.refusal.by),
          },
    ...presentBrake(brake, directory, names, caller.language),
    whoCanAct: row.state === 'opened' ? [] : peopleOf(directory, names, levels),
    allowed: mayDecide ? [...(mayOpen ? (['open'] as const) : []), 'refuse'] : [],
  };
};

/** Wave gates of a campaign with their conditions as they stand. */
export const loadWaveGates = async (
  db: Kysely<PlanningTables>,
  campaign: CampaignCore,
  directory: DirectorySnapshot,
  caller: Caller,
  onlyId?: Uuid,
): Promise<WaveGateAnswer[]> => {
  let query = db
    .selectFrom('wave_gate')
    .selectAll()
    .where('campaign_id', '=', campaign.id)
    .orderBy('wave')
    .orderBy('template', 'desc');
  if (onlyId) query = query.where('id', '=', onlyId);
  const rows = await query.execute();
  const [results, brakes, names] = await Promise.all([
    loadWaveResults(db, campaign, rows, caller.today),
    loadBrakes(db, [campaign.id], directory, caller.today),
    loadNames(db, directory, { people: rows.flatMap((row) => [row.opened?.by, row.refusal?.by]) }),
  ]);
  return rows.map((row) =>
    present(row, campaign, results.get(row.id), directory, names, brakes, caller),
  );
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Mandate, Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../../db/schema.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import type { CampaignCore } from '../campaign/load-campaign.ts';
import { type Decision, waitingGates, waveGateDecisions } from '../campaign/waiting-decisions.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadNames } from '../directory/names.ts';
import { visibleOrganisations } from '../directory/visible-organisations.ts';
import { objectionDecisions } from '../objection/objection-decisions.ts';
import { presentRequest } from '../task/present-request.ts';
import { loadWaveGates } from '../wave-gate/present-wave-gate.ts';

/** Calls for help and for decisions that wait for a coordination. */
const openRequests = async (
  db: Kysely<PlanningTables>,
  directory: DirectorySnapshot,
  hat: Mandate,
  campaigns: ReadonlyMap<Uuid, CampaignCore>,
): Promise<Decision[]> => {
  if (hat.role !== 'coordination') return [];
  const rows = await db
    .selectFrom('request')
    .innerJoin('task', 'task.id', 'request.task_id')
    .selectAll('request')
    .select(['task.campaign_id', 'task.organisation_id', 'task.template', 'task.wave'])
    .where('request.to_organisation_id', '=', hat.organisationId)
    .where('request.answer', 'is', null)
    .orderBy('request.at')
    .limit(50)
    .execute();
  const names = await loadNames(db, directory, {
    people: rows.map((row) => row.person_id),
    organisations: rows.map((row) => row.organisation_id),
  });
  return rows.flatMap((row): Decision[] => {
    const campaign = campaigns.get(row.campaign_id);
    if (!campaign) return [];
    const task = { id: row.task_id, template: row.template, organisation_id: row.organisation_id };
    const request = presentRequest(row, task, campaign.playbook, directory, names);
    return [
      {
        kind: 'request',
        step: 'answer',
        id: row.id,
        template: row.template,
        title: campaign.playbook.titleOf(row.template),
        organisation: names.organisation(row.organisation_id),
        campaign: { id: campaign.id, name: campaign.name },
        wave: row.wave,
        since: row.at,
        planned: null,
        mine: true,
        whoCanAct: request.to,
        met: null,
        total: null,
        request,
        waveGate: null,
        objection: null,
      },
    ];
  });
};

/** Words that are waited for from one hat: gates, wave gates, calls from the tier below, objections. */
export const decisionsOf = async (
  app: Pick<AppContext, 'db'>,
  directory: DirectorySnapshot,
  hat: Mandate,
  campaigns: ReadonlyMap<Uuid, CampaignCore>,
  caller: Caller,
): Promise<Decision[]> => {
  const { db } = app;
  const organisationIds = visibleOrganisations(directory, caller);
  const waveGates =
    hat.tier === 'national'
      ? Promise.all(
          [...campaigns.values()].map(async (campaign) =>
            waveGateDecisions(await loadWaveGates(db, campaign, directory, caller), campaign),
          ),
        )
      : Promise.resolve([]);
  const [gates, opening, requests, objections] = await Promise.all([
    waitingGates(app, organisationIds ? { organisationIds } : {}, campaigns, directory, caller),
    waveGates,
    openRequests(db, directory, hat, campaigns),
    objectionDecisions(db, null, directory, caller),
  ]);
  return [...requests, ...opening.flat(), ...gates, ...objections].filter(({ mine }) => mine);
};

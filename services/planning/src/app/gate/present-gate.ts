// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { GateRow } from '../../db/gate/gate-row.ts';
import {
  type GateCommandName,
  gateCommandLevels,
  nextStep,
} from '../../domain/gate/gate-people.ts';
import { actingMandate } from '../../domain/people/may-act.ts';
import type { Caller } from '../caller.ts';
import type { CampaignCore } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { Brakes } from '../brake/brakes.ts';
import { NO_BRAKE, isBraked, presentBrake } from '../brake/present-brake.ts';
import type { Names, PersonRef } from '../directory/names.ts';
import { peopleOf } from '../present/present-role.ts';

export type GateSummary = PlanningApi['components']['schemas']['GateSummary'];

/** Columns of a gate in a list. */
export type GateListRow = Omit<GateRow, 'start_reason' | 'end_reason'>;

export interface GateContext {
  readonly directory: DirectorySnapshot;
  readonly names: Names;
  readonly caller: Caller;
  /** Whether the wave gate that holds its decision is still closed. */
  readonly isHeldByWave: (row: GateListRow) => boolean;
  readonly brakes: Brakes;
}

const rolesOf = (row: GateListRow, { playbook }: CampaignCore) => {
  const { declares, accepts, opens } = playbook.gate(row.template);
  const declaredBy = row.declared?.by ?? null;
  return { organisationId: row.organisation_id, declares, accepts, opens, declaredBy };
};

const COMMANDS_OF: Readonly<Record<GateRow['state'], readonly GateCommandName[]>> = {
  closed: ['declare'],
  refused: ['declare'],
  declared: ['accept', 'refuse', 'take-back'],
  accepted: ['open', 'refuse', 'take-back'],
  opened: [],
};

/** What the caller may do with a gate now. */
export const allowedOnGate = (
  row: GateListRow,
  campaign: CampaignCore,
  { directory, caller, isHeldByWave, brakes }: GateContext,
): GateCommandName[] => {
  const roles = rolesOf(row, campaign);
  const isOwn = roles.declaredBy === caller.person.personId;
  return COMMANDS_OF[row.state].filter((command) => {
    if (command === 'declare' && !row.is_declarable) return false;
    if (command === 'open' && (isHeldByWave(row) || isBraked(brakes.gate(campaign, row))))
      return false;
    if (command !== 'declare' && command !== 'take-back' && isOwn) return false;
    const levels = gateCommandLevels(directory, roles, row.state, command);
    return actingMandate(caller.person, levels, caller.today) !== null;
  });
};

/** Who can move a gate now. */
export const gateActors = (
  row: GateListRow,
  campaign: CampaignCore,
  { directory, names }: Pick<GateContext, 'directory' | 'names'>,
): PersonRef[] => {
  const step = nextStep(row.state, row.is_declarable);
  if (step === null) return [];
  const roles = rolesOf(row, campaign);
  const except: Uuid | null = step.command === 'declare' ? null : roles.declaredBy;
  const levels = gateCommandLevels(directory, roles, row.state, step.command);
  return peopleOf(directory, names, levels, except);
};

const waitsFor = (row: GateListRow, isHeld: boolean): GateSummary['waitsFor'] => {
  const step = nextStep(row.state, row.is_declarable);
  if (step === null) return null;
  if (step.command === 'declare') return step.isReady ? 'declaration' : 'criteria';
  if (step.command === 'accept') return 'acceptance';
  return isHeld ? 'wave-gate' : 'opening';
};

/** A gate in a list, with what the caller may do with it. */
export const presentGateSummary = (
  row: GateListRow,
  campaign: CampaignCore,
  context: GateContext,
): GateSummary => {
  const template = campaign.playbook.gate(row.template);
  return {
    id: row.id,
    revision: row.revision,
    template: row.template,
    alias: template.alias,
    title: campaign.playbook.titleOf(row.template),
    organisation: context.names.organisation(row.organisation_id),
    campaign: { id: campaign.id, name: campaign.name },
    wave: row.wave,
    state: row.state,
    since: row.since,
    planned: row.planned_end,
    openedOn: row.opened_on,
    criteriaMet: row.criteria_met,
    criteriaTotal: row.criteria_total,
    declarable: row.is_declarable,
    waitsFor: waitsFor(row, context.isHeldByWave(row)),
    ...presentBrake(
      row.state === 'accepted' ? context.brakes.gate(campaign, row) : NO_BRAKE,
      context.directory,
      context.names,
      context.caller.language,
    ),
    allowed: allowedOnGate(row, campaign, context),
  };
};

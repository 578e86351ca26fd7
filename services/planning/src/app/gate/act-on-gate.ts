// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { lockGate, toGate } from '../../db/gate/gate-row.ts';
import { type GateCommand, type GateEvent, decideGate } from '../../domain/gate/decide-gate.ts';
import { gateCommandLevels } from '../../domain/gate/gate-people.ts';
import { gateStanding } from '../../domain/gate/gate-standing.ts';
import { requireMandate } from '../../domain/people/may-act.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { lockCampaign } from '../campaign/load-campaign.ts';
import { loadBrakes } from '../brake/brakes.ts';
import { brakeFacts } from '../brake/present-brake.ts';
import { settle } from '../settle/settle.ts';
import { holdOf } from '../task/task-facts.ts';
import { type Unit, inUnit, momentOf, note } from '../unit/unit.ts';
import { applyGateEvent } from './apply-gate-event.ts';
import { loadEvidence } from './evidence-book.ts';
import { type FoundGate, findGate } from './find-gate.ts';
import { holdingWaveGate } from './holding-wave-gate.ts';

export interface GateRequest {
  readonly gateId: Uuid;
  readonly revision: number;
  readonly operation: string;
  readonly command: GateCommand;
}

/** What may be said of one's own declaration. */
const OWN_WORDS = new Set<GateCommand['kind']>(['declare', 'take-back']);

/**
 * Says a word about a gate in a person's name, and all that follows from it, in one transaction.
 * @throws DomainError `not-found`, `forbidden`, `version-conflict` and what the decision refuses
 */
export const actOnGate = async (
  app: AppContext,
  request: GateRequest,
  caller: Caller,
): Promise<void> => {
  const found = await findGate(app.db, request.gateId, caller);
  const mandateId = mandateFor(found, request.command, caller);
  await inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const campaign = await lockCampaign(unit.trx, found.campaign.id);
    const row = await lockGate(unit.trx, request.gateId);
    if (row?.revision !== request.revision) throw problem('version-conflict');
    const event = await decide(unit, { ...found, row }, request.command, caller);
    await applyGateEvent(unit, found.directory, row, event);
    note(
      unit,
      request.operation,
      { type: 'gate', id: row.id, organisationId: row.organisation_id },
      { template: row.template },
    );
    await settle(unit, found.directory, campaign, {
      nodeIds: request.command.kind === 'open' ? [row.id] : [],
      organisationIds: [row.organisation_id],
      waves: [row.wave],
    });
  });
};

const mandateFor = (
  { row, template, directory }: FoundGate,
  command: GateCommand,
  { person, today }: Caller,
): Uuid => {
  const declaredBy = row.declared?.by ?? null;
  const isJudged = !OWN_WORDS.has(command.kind);
  if (isJudged && declaredBy === person.personId && row.state !== 'opened') {
    throw problem('accepting-own-declaration');
  }
  const { declares, accepts, opens } = template;
  const roles = { organisationId: row.organisation_id, declares, accepts, opens, declaredBy };
  return requireMandate(
    person,
    gateCommandLevels(directory, roles, row.state, command.kind),
    today,
  );
};

const decide = async (
  unit: Unit,
  { row, campaign, template, directory }: FoundGate,
  command: GateCommand,
  caller: Caller,
): Promise<GateEvent> => {
  const { playbook } = campaign;
  const evidence = await loadEvidence(unit.trx, playbook, [row.organisation_id]);
  const day = (command.kind === 'declare' ? command.declaredOn : row.declared_on) ?? unit.today;
  const book = evidence.get(row.organisation_id)?.book ?? {};
  const holding = command.kind === 'open' ? await holdingWaveGate(unit.trx, campaign, row) : null;
  const brakes = await loadBrakes(unit.trx, [campaign.id], directory, unit.today);
  return decideGate(toGate(row), command, {
    ...momentOf(unit),
    missing: gateStanding(playbook.playbook, template, book, day).missing,
    heldBy:
      holding === null || holding.state === 'opened'
        ? null
        : playbook.titleOf(holding.template)[caller.language],
    heldUntil: await holdOf(
      unit.trx,
      { organisation_id: row.organisation_id, department_id: null },
      unit.today,
    ),
    ...(await brakeFacts(unit.trx, directory, brakes.gate(campaign, row), caller.language)),
  });
};

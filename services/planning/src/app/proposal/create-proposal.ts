// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { withIdempotency } from '@essaim/postgres';
import type { ProposalSummary } from '../../db/json.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { loadNames, organisationRef } from '../directory/names.ts';
import { withTakenStarts } from '../objection/asked-starts.ts';
import { loadPlaybook } from '../playbook/load-playbook.ts';
import { inUnit, note } from '../unit/unit.ts';
import { planInputs } from './plan-problem.ts';
import { presentPlan } from './present-proposal.ts';
import { keepUnpacked } from './read-plan.ts';
import { refusedCapacity, refusedInputs } from './refuse-plan.ts';
import { storeProposal } from './store-proposal.ts';
import { wavesOfProposal } from './waves-of-proposal.ts';

type Schemas = PlanningApi['components']['schemas'];

/**
 * Computes waves and dates for a cohort, checks them and stores them as an immutable proposal.
 * @param key of the header `Idempotency-Key`
 * @throws DomainError for whatever cannot be planned; nothing is stored then
 */
export const createProposal = async (
  app: AppContext,
  asked: Schemas['NewProposal'],
  mandateId: Uuid,
  key: string | undefined,
  caller: Caller,
): Promise<Schemas['Proposal']> => {
  const { personId } = caller.person;
  const request = await withTakenStarts(app.db, asked);
  const [directory, playbook, earlier] = await Promise.all([
    loadDirectory(app.db, caller.today),
    loadPlaybook(app.db, request.playbookId as Uuid),
    wavesOfProposal(app.db, (request.basedOn ?? null) as Uuid | null),
  ]);
  const inputs = await planInputs(app.db, request, {
    directory,
    playbook,
    today: caller.today,
    earlier,
  });
  const result = await app.engine.propose(inputs.problem, inputs.options);
  if (!result.ok) throw refusedInputs(result.faults);
  const refused = refusedCapacity(result.plan, inputs.problem.pools, directory);
  if (refused) throw refused;
  const names = await loadNames(app.db, directory, { people: [personId] });
  const waveNames = [
    ...(inputs.cohort.finished.length > 0 ? [inputs.cohort.finishedName] : []),
    ...(inputs.cohort.given ?? []).map(({ name }) => name),
  ];
  const stored = await inUnit(app, causeOf(caller, mandateId), (unit) =>
    withIdempotency(
      unit.trx,
      { key, personId, operation: 'createProposal', request: asked },
      async () => {
        const summary: ProposalSummary = {
          id: newId(),
          name: request.name ?? playbook.title[caller.language],
          createdAt: unit.now.toString(),
          playbook: {
            id: playbook.id,
            key: playbook.key,
            version: playbook.version,
            title: playbook.title,
          },
          startDate: request.startDate,
          basedOn: request.basedOn ?? null,
          improves: null,
          inputsHash: result.inputsHash,
          engineMilliseconds: Math.round(result.milliseconds * 10) / 10,
          finished: inputs.cohort.finished.map(organisationRef),
          moves: request.moves ?? [],
          ...presentPlan(result.plan, waveNames, { directory, playbook }),
        };
        await storeProposal(unit, {
          summary,
          request,
          packed: result.packed,
          createdBy: personId,
        });
        note(
          unit,
          'createProposal',
          { type: 'proposal', id: summary.id, organisationId: directory.nation()?.id ?? null },
          { placed: summary.figures.placed, notPlaced: summary.figures.notPlaced },
        );
        return summary;
      },
    ),
  );
  keepUnpacked(stored.id as Uuid, { ...inputs, plan: result.plan });
  return { ...stored, createdBy: names.person(personId), committed: null };
};

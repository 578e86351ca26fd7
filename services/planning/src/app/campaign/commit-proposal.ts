// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { withIdempotency } from '@essaim/postgres';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { PlanningTables, ProposalTable } from '../../db/schema.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { refuseUnanswered } from '../objection/refuse-unanswered.ts';
import { loadPlaybook } from '../playbook/load-playbook.ts';
import { lockProposal } from '../../db/proposal/lock-proposal.ts';
import { planInputs } from '../proposal/plan-problem.ts';
import { loadPacked } from '../proposal/read-plan.ts';
import { wavesOfProposal } from '../proposal/waves-of-proposal.ts';
import { inUnit } from '../unit/unit.ts';
import { getCampaign } from './get-campaign.ts';
import { writeCampaign } from './write-campaign.ts';

type Schemas = PlanningApi['components']['schemas'];

export interface CommitRequest {
  readonly proposalId: Uuid;
  readonly name: string;
  /** Of the header `Idempotency-Key`. */
  readonly key: string | undefined;
}

/** Commitments are rare and touch everything: one at a time. */
export const COMMIT_LOCK = 7_210_031;

/**
 * Goes on only with a proposal that is no campaign yet.
 * @throws DomainError `proposal-committed`
 */
export const refuseTwice = async (
  db: Kysely<PlanningTables>,
  row: Pick<Selectable<ProposalTable>, 'campaign_id'>,
): Promise<void> => {
  if (row.campaign_id === null) return;
  const { name } = await db
    .selectFrom('campaign')
    .select('name')
    .where('id', '=', row.campaign_id)
    .executeTakeFirstOrThrow();
  throw problem('proposal-committed', { campaign: name });
};

/**
 * Makes a campaign of a proposal in one transaction: its waves, tasks and gates, what can begin at
 * once, and the events that tell it.
 * @throws DomainError `proposal-committed`, `proposal-stale`, `cohort-taken`,
 *   `proposal-places-nobody`, `objections-open`, `objections-not-kept`, `not-found`
 */
export const commitProposal = async (
  app: AppContext,
  { proposalId, name, key }: CommitRequest,
  mandateId: Uuid,
  caller: Caller,
): Promise<Schemas['Campaign']> => {
  const { personId } = caller.person;
  const packed = await loadPacked(app.db, proposalId);
  const directory = await loadDirectory(app.db, caller.today);
  const { campaignId } = await inUnit(app, causeOf(caller, mandateId), (unit) =>
    withIdempotency(
      unit.trx,
      { key, personId, operation: 'commitProposal', request: [proposalId, name] },
      async () => {
        await sql`select pg_advisory_xact_lock(${COMMIT_LOCK})`.execute(unit.trx);
        const row = await lockProposal(unit.trx, proposalId);
        await refuseTwice(unit.trx, row);
        if (packed.plan.figures.placed === 0) throw problem('proposal-places-nobody');
        await refuseUnanswered(unit.trx, proposalId, packed.plan);
        const playbook = await loadPlaybook(unit.trx, row.playbook_id);
        const earlier = await wavesOfProposal(unit.trx, row.based_on);
        const inputs = await planInputs(unit.trx, row.request, {
          directory,
          playbook,
          today: caller.today,
          earlier,
        });
        const hash = await app.engine.hash(inputs.problem, inputs.options);
        if (hash !== row.inputs_hash) throw problem('proposal-stale');
        const id = newId();
        const taken = await app.engine.taken(row.packed);
        await writeCampaign(unit, { id, name, proposal: row, packed, taken, playbook, directory });
        return { campaignId: id };
      },
    ),
  );
  return getCampaign(app, campaignId, caller);
};

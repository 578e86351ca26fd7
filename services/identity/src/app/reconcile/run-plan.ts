// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { transaction } from '@essaim/postgres';
import type { Work } from '../../db/database.ts';
import { insertAdoptions } from '../../db/reconcile-adoptions.ts';
import {
  type ReconcileRun,
  decideRun,
  findRun,
  finishRun,
  insertRun,
  lockRun,
  unfinishedRuns,
} from '../../db/reconcile-runs.ts';
import { type RunState, decided, needsSecondPerson } from '../../domain/reconcile-run.ts';
import { note, ownCause } from '../cause.ts';
import type { Identity } from '../identity.ts';
import type { PersonalCause } from '../invitations/record-invitation.ts';
import { adoptNewGroups } from './adopt-new-groups.ts';
import { type FieldDecision, decide } from './decisions.ts';
import { desiredState } from './desired-state.ts';
import { reached } from './reached.ts';

export interface AskedRun {
  readonly planId: string;
  readonly decisions: readonly FieldDecision[];
  /** Why values are taken over; null when none is. */
  readonly reason: string | null;
}

const noteRun = (
  trx: Work,
  cause: PersonalCause,
  action: string,
  run: Pick<ReconcileRun, 'id' | 'plan_id' | 'state'>,
  summary: Record<string, unknown> = {},
): Promise<void> =>
  note(trx, cause, {
    action,
    resourceType: 'reconcile-run',
    resourceId: run.id,
    organisationId: null,
    summary: { planId: run.plan_id, state: run.state, ...summary },
  });

/**
 * Does what a plan says, if it still is the plan. Many deletions wait for a second person.
 * @throws DomainError `reconcile-plan-changed`, `reconcile-field-unknown`, `reconcile-not-adoptable`,
 *   `reconcile-reason-missing`, `keycloak-unreachable`
 */
export const askRun = async (
  identity: Identity,
  cause: PersonalCause,
  { planId, decisions, reason }: AskedRun,
): Promise<ReconcileRun> => {
  const plan = await reached(identity.provider.plan(await desiredState(identity)));
  if (plan.planId !== planId) throw problem('reconcile-plan-changed');
  const todo = decide(plan, decisions);
  const { adopted } = todo;
  if (adopted.length > 0 && reason === null) throw problem('reconcile-reason-missing');
  const { personId, mandateId } = cause.actor;
  const id = newId();
  const state: RunState = needsSecondPerson(todo.deletes.length, plan.owned)
    ? 'waiting'
    : 'running';
  await transaction(identity.db, async (trx) => {
    const run = {
      id,
      plan_id: planId,
      state,
      decisions: todo,
      reason,
      asked_by: personId,
      asked_as: mandateId,
      asked_at: cause.at,
      decided_by: null,
      decided_at: null,
      done_at: null,
      changes: plan.changes,
      correlation_id: cause.correlationId,
    };
    await insertRun(trx, run);
    if (state === 'running') await takeOver(trx, run, cause.at);
    await noteRun(
      trx,
      cause,
      'applyReconcilePlan',
      { id, plan_id: planId, state },
      {
        deletes: todo.deletes.length,
        reverts: todo.reverts.length,
        adopted: adopted.map(({ kind, key, field }) => `${kind} ${key} ${field}`),
      },
    );
  });
  if (state === 'running') await execute(identity, id);
  return required(identity, id);
};

/**
 * Lets a run go on, or ends it, as a second person.
 * @throws DomainError `reconcile-run-unknown`, `reconcile-run-not-waiting`, `second-person-needed`,
 *   `keycloak-unreachable`
 */
export const decideOnRun = async (
  identity: Identity,
  cause: PersonalCause,
  id: string,
  decision: 'approve' | 'refuse',
): Promise<ReconcileRun> => {
  const run = await transaction(identity.db, async (trx) => {
    const waiting = await lockRun(trx, id);
    if (!waiting) throw problem('reconcile-run-unknown');
    const { personId } = cause.actor;
    const state = decided({ state: waiting.state, askedBy: waiting.asked_by }, decision, personId);
    await decideRun(trx, waiting.id, {
      state,
      decided_by: personId,
      decided_at: cause.at.toString(),
    });
    if (state === 'running') await takeOver(trx, waiting, cause.at);
    await noteRun(trx, cause, `${decision}ReconcileRun`, { ...waiting, state });
    return { ...waiting, state };
  });
  if (run.state === 'running') await execute(identity, run.id);
  return required(identity, run.id);
};

/** Values are taken over when their run begins, not when it is asked for: it may be refused. */
const takeOver = (
  trx: Work,
  run: Pick<ReconcileRun, 'decisions' | 'reason' | 'asked_by'>,
  at: Temporal.Instant,
): Promise<void> =>
  insertAdoptions(
    trx,
    run.decisions.adopted.map(({ kind, key, field, value }) => ({
      kind,
      key,
      field,
      value,
      id: newId(),
      reason: run.reason ?? '',
      adopted_by: run.asked_by,
      adopted_at: at,
      ended_by: null,
      ended_at: null,
    })),
  );

/** Goes on with runs that a crash cut short: each step is done once, however often it is begun. */
export const resumeRuns = async (identity: Identity): Promise<void> => {
  for (const { id } of await unfinishedRuns(identity.db)) await execute(identity, id);
};

const required = async ({ db }: Identity, id: string): Promise<ReconcileRun> => {
  const run = await findRun(db, id);
  if (!run) throw problem('reconcile-run-unknown');
  return run;
};

const execute = (identity: Identity, id: Uuid): Promise<void> =>
  identity.oneAtATime(async () => {
    const { decisions, state } = await required(identity, id);
    if (state !== 'running') return;
    const done = await reached(identity.provider.apply(await desiredState(identity), decisions));
    await adoptNewGroups(identity, ownCause(identity.clock), done);
    await transaction(identity.db, (trx) => finishRun(trx, id, identity.clock.now(), done));
  });

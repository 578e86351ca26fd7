// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, type Uuid, newId } from '@essaim/kernel';
import { type ActivationRun, type RunReason, decidesFor, mayPass } from '../../domain/run/run.ts';
import { advance, holdActivation } from '../activations/advance.ts';
import { journalLine } from '../activations/journal-line.ts';
import { requestActivation } from '../activations/request-activation.ts';
import type { Cause } from '../cause.ts';
import type { Deps } from '../deps.ts';
import type { InTransaction, NewLine, UnitOfWork } from '../ports.ts';
import { admitNewcomers } from './admit-newcomers.ts';

type RunDeps = Pick<Deps, 'inTransaction' | 'retry'>;

/**
 * Works the lines of every run that goes on, each in a transaction of its own: what is killed in
 * between is taken up where it was, and nothing is requested twice.
 * @returns how many lines were worked
 */
export const workRuns = async (
  deps: RunDeps,
  at: Temporal.Instant,
  signal: AbortSignal,
): Promise<number> => {
  let worked = 0;
  const runs = await deps.inTransaction((unit) => unit.runs.running());
  for (const { id, kind } of runs) {
    if (kind === 'rule') await deps.inTransaction((unit) => admitNewcomers(unit, id));
    while (!signal.aborted && (await workLine(deps, id, at))) worked += 1;
    if (kind === 'once' && !signal.aborted) await finish(deps.inTransaction, id);
  }
  return worked;
};

/** @returns whether there was a line to work */
const workLine = async (deps: RunDeps, runId: Uuid, at: Temporal.Instant): Promise<boolean> => {
  const claimed: { line?: NewLine } = {};
  try {
    return await deps.inTransaction(async (unit) => {
      const held = await claim(unit, runId, at);
      if (!held) return false;
      claimed.line = held.line;
      const activationId = await begin(unit, deps, held, at);
      const line = { runId, ...held.line, state: 'done', activationId, reason: null } as const;
      await unit.runs.putLine(line, at.toString());
      return true;
    });
  } catch (error) {
    if (!(error instanceof DomainError) || !claimed.line) throw error;
    await setAside(deps.inTransaction, runId, claimed.line, error, at);
    return true;
  }
};

interface Claimed {
  readonly run: ActivationRun;
  readonly line: NewLine;
}

const claim = async (
  unit: UnitOfWork,
  runId: Uuid,
  at: Temporal.Instant,
): Promise<Claimed | null> => {
  const run = await unit.runs.share(runId);
  if (run?.state !== 'running') return null;
  const line = await unit.runs.nextLine(runId, at.toString());
  return line ? { run, line } : null;
};

/** Requests the offer as who asked for the run, and accepts it as who approved the run. */
const begin = async (
  unit: UnitOfWork,
  { retry }: RunDeps,
  { run, line }: Claimed,
  at: Temporal.Instant,
): Promise<Uuid> => {
  const by = (personId: Uuid, mandateId: Uuid, action: string) => ({
    actor: { personId, mandateId },
    action,
    correlationId: run.id,
    at,
  });
  const activation = await requestActivation(
    unit,
    { ...line, taskId: null, message: run.message },
    by(run.createdBy, run.mandateId, 'requestActivation'),
    { retry },
  );
  const organisation = await unit.directory.organisation(line.organisationId);
  const { approval } = run;
  if (activation.state !== 'requested' || !approval || !organisation) return activation.id;
  if (!decidesFor(run, organisation)) return activation.id;
  const cause: Cause = by(approval.by, approval.mandateId, 'acceptActivation');
  await unit.journal(
    journalLine(activation, cause, { tool: activation.toolName, message: run.name }),
  );
  const command = { kind: 'accept', by: approval.by, message: run.message } as const;
  await advance(unit, await holdActivation(unit, activation.id), command, cause, retry);
  return activation.id;
};

/** Keeps why a line could not be done; a rule looks again at what may pass. */
const setAside = (
  inTransaction: InTransaction,
  runId: Uuid,
  line: NewLine,
  error: DomainError,
  at: Temporal.Instant,
): Promise<void> =>
  inTransaction(async (unit) => {
    const run = await unit.runs.share(runId);
    if (!run) return;
    const reason: RunReason = {
      code: error.code,
      params: error.params,
      details: error.details.map(({ code, params = {} }) => ({ code, params })),
    };
    const state = mayPass(run, reason) ? 'waiting' : 'skipped';
    await unit.runs.putLine({ runId, ...line, state, activationId: null, reason }, at.toString());
  });

const finish = (inTransaction: InTransaction, id: Uuid): Promise<void> =>
  inTransaction(async (unit) => {
    const run = await unit.runs.lock(id);
    if (run?.state !== 'running' || (await unit.runs.hasWaiting(id))) return;
    await unit.runs.put({ ...run, version: run.version + 1, state: 'done' });
    await unit.journal({
      at: Temporal.Instant.from(run.createdAt),
      personId: null,
      mandateId: null,
      action: 'activationRun.done',
      resourceType: 'activation-run',
      resourceId: id,
      organisationId: run.organisationId,
      summary: { name: run.name },
      correlationId: newId(),
    });
  });

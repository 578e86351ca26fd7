// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { expectVersion } from '@essaim/postgres';
import { type RunActor, type RunMove, moveRun } from '../../domain/run/move-run.ts';
import type { ActivationRun } from '../../domain/run/run.ts';
import type { Cause } from '../cause.ts';
import type { UnitOfWork } from '../ports.ts';
import { runLine } from './run-journal.ts';

export interface RunChange {
  readonly id: Uuid;
  /** The version that the person saw. */
  readonly expected: number;
  readonly move: RunMove;
  readonly actor: RunActor;
  readonly message: string | null;
}

/**
 * Approves, refuses, pauses, resumes or stops a run.
 * @throws DomainError `run-not-found`, `version-conflict`, `run-not-movable`, `run-own`
 */
export const changeRun = async (
  unit: UnitOfWork,
  { id, expected, move, actor, message }: RunChange,
  cause: Cause,
): Promise<ActivationRun> => {
  const run = await unit.runs.lock(id);
  if (!run) throw problem('run-not-found');
  expectVersion(run, expected);
  const moved = moveRun(run, move, actor, message, cause.at.toString());
  await unit.runs.put(moved);
  await unit.journal(runLine(run, cause, { move, ...(message !== null && { message }) }));
  return moved;
};

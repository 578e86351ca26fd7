// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { ActivationRun, RunState } from './run.ts';

export type RunMove = 'approve' | 'refuse' | 'pause' | 'resume' | 'stop';

const FROM: Readonly<Record<RunMove, readonly RunState[]>> = {
  approve: ['awaiting-approval'],
  refuse: ['awaiting-approval'],
  pause: ['running'],
  resume: ['paused'],
  stop: ['awaiting-approval', 'running', 'paused'],
};

const TO: Readonly<Record<RunMove, RunState>> = {
  approve: 'running',
  refuse: 'refused',
  pause: 'paused',
  resume: 'running',
  stop: 'stopped',
};

/** Whether somebody may make a move; whoever asked for a run does not answer for it. */
export const canMove = (run: ActivationRun, move: RunMove, by: Uuid): boolean =>
  FROM[move].includes(run.state) &&
  !((move === 'approve' || move === 'refuse') && run.createdBy === by);

/** Who moves a run, with which mandate. */
export interface RunActor {
  readonly personId: Uuid;
  readonly mandateId: Uuid;
  readonly organisationId: Uuid;
  /** The mandate also decides the requests of organisations below. */
  readonly accepts: boolean;
}

/**
 * A run after a move.
 * @throws DomainError `run-own` when who asked for it answers for it, `run-not-movable`
 */
export const moveRun = (
  run: ActivationRun,
  move: RunMove,
  { personId: by, mandateId, organisationId, accepts }: RunActor,
  message: string | null,
  at: string,
): ActivationRun => {
  if (!FROM[move].includes(run.state)) throw problem('run-not-movable');
  if (!canMove(run, move, by)) throw problem('run-own');
  return {
    ...run,
    version: run.version + 1,
    state: TO[move],
    ...(move === 'approve' && { approval: { by, mandateId, at, organisationId, accepts } }),
    ...((move === 'stop' || move === 'refuse') && { closed: { by, at, message } }),
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Logger } from '@essaim/service-kit';
import type { Database } from '../../db/database.ts';
import {
  type KeycloakTask,
  claimTasks,
  finishTask,
  postponeTask,
  renewLease,
  secondsUntilDue,
  tasksOf,
} from '../../db/keycloak-tasks.ts';
import { type TaskKind, pauseBefore } from '../../domain/keycloak-task.ts';
import { taskError } from './task-error.ts';

/** The durable queue of changes to make in Keycloak. */
export interface TaskQueue {
  /** Looks for due tasks now: after a commit that asked for some. */
  readonly wake: () => void;
  /** Waits until a task is done. False when the patience ended first. */
  settled(kind: TaskKind, subject: Uuid, patienceMs: number): Promise<boolean>;
}

export type TaskHandler = (task: KeycloakTask) => Promise<void>;

/** More than the calls at once to Keycloak: a task also reads and writes the database. */
const AT_ONCE = 8;
const LEASE_S = 30;
const RENEWAL_MS = 10_000;
const LONGEST_SLEEP_MS = 30_000;
const SHORTEST_SLEEP_MS = 200;
const PAUSE_MS = 30;
/** While others run, tasks are taken together: taking one costs a fifth of doing it. */
const REFILL_MS = 15;

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Works through the queue, at most eight tasks at once, until it is stopped. A failed task comes
 * back after a growing pause; nothing is given up. After a
 * kill, what was running is due again when its lease of 30 s ends.
 */
export const startTaskQueue = (options: {
  readonly db: Database;
  readonly logger: Logger;
  readonly handlers: () => Readonly<Record<TaskKind, TaskHandler>>;
}): TaskQueue & { start(): void; stop(): Promise<void> } => {
  const { db, logger } = options;
  const running = new Set<Promise<void>>();
  const state = { isOpen: false, isFilling: false, isAskedAgain: false };
  let timer: NodeJS.Timeout | undefined;
  let refilling: NodeJS.Timeout | undefined;
  let filling: Promise<void> = Promise.resolve();

  const run = async (task: KeycloakTask): Promise<void> => {
    const renewal = setInterval(() => {
      void renewLease(db, task, LEASE_S).catch(() => {});
    }, RENEWAL_MS);
    try {
      await options.handlers()[task.kind](task);
      await finishTask(db, task);
    } catch (error) {
      const reason = taskError(error);
      const pause = pauseBefore(task.attempts + 1, Math.random());
      logger.warn(
        { kind: task.kind, subject: task.subject, attempts: task.attempts + 1, reason },
        'a change waits for Keycloak',
      );
      await postponeTask(db, task, pause, reason).catch((failure: unknown) => {
        logger.error({ err: failure, task: task.id }, 'a task waits for the end of its lease');
      });
    } finally {
      clearInterval(renewal);
    }
  };

  const fillOnce = async (): Promise<void> => {
    while (state.isOpen && running.size < AT_ONCE) {
      const tasks = await claimTasks(db, LEASE_S, AT_ONCE - running.size);
      if (tasks.length === 0) break;
      for (const task of tasks) {
        const work: Promise<void> = run(task).finally(() => {
          running.delete(work);
          refill();
        });
        running.add(work);
      }
    }
    const seconds = running.size < AT_ONCE ? await secondsUntilDue(db) : null;
    const pause = seconds === null ? LONGEST_SLEEP_MS : seconds * 1000;
    schedule(Math.min(Math.max(pause, SHORTEST_SLEEP_MS), LONGEST_SLEEP_MS));
  };

  const fill = async (): Promise<void> => {
    state.isFilling = true;
    try {
      do {
        state.isAskedAgain = false;
        await fillOnce();
      } while (state.isAskedAgain && state.isOpen);
    } catch (error) {
      logger.warn({ err: error }, 'the queue of changes cannot be read');
      schedule(1000);
    } finally {
      state.isFilling = false;
    }
  };

  const schedule = (milliseconds: number): void => {
    clearTimeout(timer);
    if (state.isOpen) timer = setTimeout(wake, milliseconds);
  };

  const refill = (): void => {
    if (running.size === 0) wake();
    else refilling ??= setTimeout(wake, REFILL_MS);
  };

  const wake = (): void => {
    clearTimeout(refilling);
    refilling = undefined;
    if (!state.isOpen) return;
    if (state.isFilling) state.isAskedAgain = true;
    else filling = fill();
  };

  return {
    wake,
    settled: async (kind, subject, patienceMs) => {
      wake();
      const deadline = performance.now() + patienceMs;
      for (;;) {
        const waiting = (await tasksOf(db, [subject])).get(subject) ?? [];
        if (!waiting.some((task) => task.kind === kind)) return true;
        if (performance.now() >= deadline) return false;
        await sleep(PAUSE_MS);
      }
    },
    start: () => {
      state.isOpen = true;
      wake();
    },
    stop: async () => {
      state.isOpen = false;
      clearTimeout(timer);
      clearTimeout(refilling);
      await filling;
      await Promise.all(running);
    },
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { Worker } from 'node:worker_threads';
import type { Progress } from '../app/proposal/engine.ts';
import type { FromThread, Question } from './messages.ts';

/** A worker thread that answers questions, one after the other. */
export interface CallingThread extends AsyncDisposable {
  ask<Value>(question: Question, onProgress?: (progress: Progress) => void): Promise<Value>;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/** The thread ends after this long without work, and starts again when it is needed. */
const IDLE_MS = 5 * 60_000;

const isSource = import.meta.url.endsWith('.ts');
const THREAD = new URL(isSource ? './thread.ts' : './thread.js', import.meta.url);

/** A thread that starts with its first question. */
export const callingThread = (): CallingThread => {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;
  let idle: NodeJS.Timeout | undefined;

  const fail = (error: Error) => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const hear = (message: FromThread) => {
    const asked = waiting.get(message.id);
    if ('progress' in message) {
      asked?.onProgress?.(message.progress);
      return;
    }
    waiting.delete(message.id);
    if (message.ok) asked?.resolve(message.value);
    else asked?.reject(new Error(`the scheduler failed: ${message.message}`));
  };
  const start = (): Worker => {
    const started = new Worker(
      THREAD,
      isSource ? { execArgv: ['--conditions=@essaim/source'] } : {},
    );
    started.on('message', hear);
    started.on('error', fail);
    started.on('exit', () => fail(new Error('the scheduler ended')));
    started.unref();
    return started;
  };
  const rest = () => {
    clearTimeout(idle);
    idle = setTimeout(() => {
      if (waiting.size === 0) void worker?.terminate();
    }, IDLE_MS);
    idle.unref();
  };

  return {
    ask: <Value>(question: Question, onProgress?: (progress: Progress) => void) =>
      new Promise<Value>((resolve, reject) => {
        worker ??= start();
        const id = (last += 1);
        waiting.set(id, { resolve: resolve as (value: unknown) => void, reject, onProgress });
        worker.postMessage({ id, question }, []);
        rest();
      }),
    [Symbol.asyncDispose]: async () => {
      clearTimeout(idle);
      await worker?.terminate();
    },
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { Worker } from 'node:worker_threads';
import type { StartExplanation, TakenCapacity } from '@essaim/scheduler';
import type { Engine, EngineRefusal } from '../app/proposal/engine.ts';
import type { Calculated } from './calculate.ts';
import type { Answer, Question } from './messages.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The thread ends after this long without work, and starts again when it is needed. */
const IDLE_MS = 5 * 60_000;

const isSource = import.meta.url.endsWith('.ts');
const THREAD = new URL(isSource ? './thread.ts' : './thread.js', import.meta.url);

/** The scheduler in a worker thread. */
export const threadedEngine = (): Engine => {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;
  let idle: NodeJS.Timeout | undefined;

  const fail = (error: Error) => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(
      THREAD,
      isSource ? { execArgv: ['--conditions=@essaim/source'] } : {},
    );
    started.on('message', (answer: Answer) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.ok) asked?.resolve(answer.value);
      else asked?.reject(new Error(`the scheduler failed: ${answer.message}`));
    });
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
  const ask = <Value>(question: Question): Promise<Value> =>
    new Promise((resolve, reject) => {
      worker ??= start();
      const id = (last += 1);
      waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      worker.postMessage({ id, question }, []);
      rest();
    });

  return {
    propose: async (problem, options) => {
      const found = await ask<Calculated | EngineRefusal>({ kind: 'propose', problem, options });
      if (!found.ok) return found;
      const [first] = found.violations;
      if (first) {
        throw new Error(`the plan breaks ${first.code} at ${first.node ?? 'the plan'}`);
      }
      return { ...found, packed: Buffer.from(found.packed) };
    },
    explain: (packed, node) => ask<StartExplanation | null>({ kind: 'explain', packed, node }),
    taken: (packed) => ask<TakenCapacity>({ kind: 'taken', packed }),
    hash: (problem, options) => ask<string>({ kind: 'hash', problem, options }),
    [Symbol.asyncDispose]: async () => {
      clearTimeout(idle);
      await worker?.terminate();
    },
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Forecast, Help, PlanLoad, TakenCapacity, WhyNot } from '@essaim/scheduler';
import type {
  Engine,
  EngineRefusal,
  Follow,
  Improved,
  NodeExplanation,
  Outlook,
  Repaired,
} from '../app/proposal/engine.ts';
import type { Calculated } from './calculate.ts';
import { callingThread } from './calling-thread.ts';
import { stopFlag } from './stop-flag.ts';

/** The scheduler in two threads: what somebody waits for never waits for a long computation. */
export const threadedEngine = (): Engine => {
  const quick = callingThread();
  const long = callingThread();

  /** Lets the other thread see that the signal was aborted, between two of its steps. */
  const stoppable = async <Value>(
    { signal }: Follow,
    work: (stop: SharedArrayBuffer) => Promise<Value>,
  ): Promise<Value> => {
    const { shared, raise } = stopFlag();
    if (signal.aborted) raise();
    signal.addEventListener('abort', raise);
    try {
      return await work(shared);
    } finally {
      signal.removeEventListener('abort', raise);
    }
  };

  return {
    propose: async (problem, options) => {
      const found = await quick.ask<Calculated | EngineRefusal>({
        kind: 'propose',
        problem,
        options,
      });
      if (!found.ok) return found;
      const [first] = found.violations;
      if (first) {
        throw new Error(`the plan breaks ${first.code} at ${first.node ?? 'the plan'}`);
      }
      return { ...found, packed: Buffer.from(found.packed) };
    },
    explain: (packed, node) => quick.ask<NodeExplanation | null>({ kind: 'explain', packed, node }),
    whyNot: (packed, organisation, wave) =>
      quick.ask<WhyNot>({ kind: 'why-not', packed, organisation, wave }),
    taken: (packed) => quick.ask<TakenCapacity>({ kind: 'taken', packed }),
    load: (packed) => quick.ask<PlanLoad>({ kind: 'load', packed }),
    hash: (problem, options) => quick.ask<string>({ kind: 'hash', problem, options }),
    help: (packed, { signal }) => {
      const { promise, resolve } = Promise.withResolvers<null>();
      if (signal.aborted) resolve(null);
      signal.addEventListener('abort', () => resolve(null));
      return Promise.race([promise, long.ask<readonly Help[]>({ kind: 'help', packed })]);
    },
    replan: async (packed, repair) => {
      const found = await quick.ask<Repaired | EngineRefusal>({ kind: 'replan', packed, repair });
      return found.ok ? { ...found, packed: Buffer.from(found.packed) } : found;
    },
    forecast: (packed, runs, follow) =>
      stoppable(follow, (stop) =>
        long.ask<Forecast | null>({ kind: 'forecast', packed, runs, stop }, follow.onProgress),
      ),
    outlook: (packed, repair, runs, follow) =>
      stoppable(follow, (stop) =>
        long.ask<Outlook | EngineRefusal | null>(
          { kind: 'outlook', packed, repair, runs, stop },
          follow.onProgress,
        ),
      ),
    improve: async (packed, schedules, follow) => {
      const found = await stoppable(follow, (stop) =>
        long.ask<Improved>({ kind: 'improve', packed, schedules, stop }, follow.onProgress),
      );
      return { ...found, packed: Buffer.from(found.packed) };
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([quick[Symbol.asyncDispose](), long[Symbol.asyncDispose]()]);
    },
  };
};

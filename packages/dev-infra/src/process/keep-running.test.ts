// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test, vi } from 'vitest';
import { keepRunning } from './keep-running.ts';

const scripted = () => {
  const running: {
    pid: number;
    end: (how: string) => void;
    exited: Promise<string>;
    stop(): Promise<void>;
  }[] = [];
  let failures = 0;
  return {
    running,
    failNext: (times: number) => (failures = times),
    start: () => {
      if (failures > 0) {
        failures--;
        return Promise.reject(new Error('the port is taken'));
      }
      const { promise, resolve } = Promise.withResolvers<string>();
      const part = {
        pid: running.length + 1,
        end: resolve,
        exited: promise,
        stop: () => Promise.resolve(resolve('stopped')),
      };
      running.push(part);
      return Promise.resolve(part);
    },
  };
};

const options = (part: ReturnType<typeof scripted>, lines: string[]) => ({
  name: 'NATS',
  start: part.start,
  report: (line: string) => void lines.push(line),
  pausesMs: [1, 2],
});

test('what dies is started again, also when a start fails', async () => {
  const part = scripted();
  const lines: string[] = [];
  const kept = await keepRunning(options(part, lines));
  part.failNext(2);
  part.running[0]!.end('signal SIGKILL');
  await vi.waitFor(() => expect(kept.current().pid).toBe(2));
  expect(lines).toEqual([
    'NATS ended (signal SIGKILL); it is started again.',
    'NATS could not be started again: the port is taken',
    'NATS could not be started again: the port is taken',
    'NATS runs again (process 2).',
  ]);
  await kept.stop();
});

test('what is stopped stays stopped', async () => {
  const part = scripted();
  const lines: string[] = [];
  const kept = await keepRunning(options(part, lines));
  await kept.stop();
  expect(part.running).toHaveLength(1);
  expect(lines).toEqual([]);
});

test('stopping during a pause starts nothing more', async () => {
  const part = scripted();
  const kept = await keepRunning({ ...options(part, []), pausesMs: [60_000] });
  part.running[0]!.end('exit code 1');
  await part.running[0]!.exited;
  await kept.stop();
  expect(part.running).toHaveLength(1);
});

test('a first start that fails is the caller’s affair', async () => {
  const part = scripted();
  part.failNext(1);
  await expect(keepRunning(options(part, []))).rejects.toThrow('the port is taken');
});

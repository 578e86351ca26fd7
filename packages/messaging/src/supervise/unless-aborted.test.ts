// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { unlessAborted } from './unless-aborted.ts';

test('gives the value, or the failure', async () => {
  const { signal } = new AbortController();
  expect(await unlessAborted(Promise.resolve(1), signal)).toBe(1);
  await expect(unlessAborted(Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
});

test('gives up for the reason of the signal', async () => {
  const stopping = new AbortController();
  const waiting = unlessAborted(new Promise(() => {}), stopping.signal);
  stopping.abort(new Error('stopped'));
  await expect(waiting).rejects.toThrow('stopped');
  await expect(unlessAborted(Promise.resolve(1), stopping.signal)).rejects.toThrow('stopped');
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { Wake } from './wake.ts';

const LONG = 60_000;

test('ends every wait when it rings', async () => {
  const wake = new Wake();
  const never = new AbortController().signal;
  const waits = [wake.wait(0, LONG, never), wake.wait(0, LONG, never)];
  wake.ring();
  await Promise.all(waits);
  expect(wake.count).toBe(1);
});

test('does not miss a ring between the reading of the count and the wait', async () => {
  const wake = new Wake();
  const heard = wake.count;
  wake.ring();
  await wake.wait(heard, LONG, new AbortController().signal);
  expect(wake.count).toBe(1);
});

test('ends after its time, and when the signal is aborted before or during', async () => {
  const wake = new Wake();
  await wake.wait(0, 1, new AbortController().signal);
  await wake.wait(0, LONG, AbortSignal.abort());
  const stopping = new AbortController();
  const waiting = wake.wait(0, LONG, stopping.signal);
  stopping.abort();
  await waiting;
  expect(wake.count).toBe(0);
});

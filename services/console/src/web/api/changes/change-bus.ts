// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Change } from '../../../shared/change.ts';

export type ChangeSignal =
  | { kind: 'change'; change: Change }
  | { kind: 'reset' }
  | { kind: 'link'; up: boolean }
  | { kind: 'ended' };

type Listener = (signal: ChangeSignal) => void;

/**
 * The stream of changes, read once for a whole browser: the tab that holds the lock reads it and
 * tells the others. Where the browser has no locks each tab reads for itself.
 */
export function openChangeBus(listener: Listener): () => void {
  const channel = new BroadcastChannel('essaim-changes');
  const stop = new AbortController();
  const tell = (signal: ChangeSignal) => {
    listener(signal);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is a BroadcastChannel
    channel.postMessage(signal);
  };
  channel.addEventListener('message', ({ data }) => listener(data as ChangeSignal));
  void lead(stop.signal, () => readStream(tell, stop.signal));
  return () => {
    stop.abort();
    channel.close();
  };
}

async function lead(signal: AbortSignal, read: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return read();
  try {
    await navigator.locks.request('essaim-changes', { signal }, read);
  } catch {
    // The tab is going away before its turn came.
  }
}

function readStream(tell: Listener, signal: AbortSignal): Promise<void> {
  const source = new EventSource('/api/changes');
  source.addEventListener('open', () => tell({ kind: 'link', up: true }));
  source.addEventListener('error', () => tell({ kind: 'link', up: false }));
  source.addEventListener('reset', () => tell({ kind: 'reset' }));
  source.addEventListener('ended', () => {
    source.close();
    tell({ kind: 'ended' });
  });
  source.addEventListener('change', ({ data }) =>
    tell({ kind: 'change', change: JSON.parse(String(data)) as Change }),
  );
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      source.close();
      resolve();
    });
  });
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Change } from '../../../shared/change.ts';

export type ChangeSignal =
  | { kind: 'change'; change: Change }
  | { kind: 'reset' }
  | { kind: 'link'; up: boolean }
  | { kind: 'ended' };

type Listener = (signal: ChangeSignal) => void;

/** What tabs say to each other: a signal, or a new tab's question whether there is a link. */
type Message = ChangeSignal | { kind: 'asks' };

/**
 * The stream of changes, read once for a whole browser: the tab that holds the lock reads it and
 * tells the others. Where the browser has no locks each tab reads for itself.
 * @param since id of the last change before what is shown was read
 * @returns a function that stops listening
 */
export function openChangeBus(since: string, listener: Listener): () => void {
  const channel = new BroadcastChannel('essaim-changes');
  const stop = new AbortController();
  let link: ChangeSignal | undefined;
  const say = (message: Message) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is a BroadcastChannel
    if (!stop.signal.aborted) channel.postMessage(message);
  };
  const tell = (signal: ChangeSignal) => {
    if (stop.signal.aborted) return;
    if (signal.kind === 'link') link = signal;
    listener(signal);
    say(signal);
  };
  channel.addEventListener('message', ({ data }) => {
    const message = data as Message;
    if (message.kind !== 'asks') listener(message);
    else if (link !== undefined) say(link);
  });
  say({ kind: 'asks' });
  void lead(stop.signal, () => readStream(since, tell, stop.signal));
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

function readStream(since: string, tell: Listener, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  const source = new EventSource(`/api/changes?since=${encodeURIComponent(since)}`);
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

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessagingConnection } from './connection.ts';

/** Resolves once NATS is connected, or when the signal is aborted. */
export const untilConnected = async (
  connection: MessagingConnection,
  signal: AbortSignal,
): Promise<void> => {
  if (connection.connected || signal.aborted) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const end = () => resolve();
  const unsubscribe = connection.onChange((connected) => connected && resolve());
  signal.addEventListener('abort', end, { once: true });
  await promise;
  unsubscribe();
  signal.removeEventListener('abort', end);
};

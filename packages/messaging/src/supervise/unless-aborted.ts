// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Waits for a promise no longer than the signal allows.
 * @throws the signal's reason when it is aborted first
 */
export const unlessAborted = async <Value>(
  promise: Promise<Value>,
  signal: AbortSignal,
): Promise<Value> => {
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([promise, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
};

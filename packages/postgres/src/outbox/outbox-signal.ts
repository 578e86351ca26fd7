// SPDX-License-Identifier: AGPL-3.0-or-later
type Listener = () => void;

const listeners = new WeakMap<object, Set<Listener>>();

/**
 * Calls the listener, in this process, after each commit that put messages in the outbox.
 * @returns how to stop it
 */
export const onOutboxFilled = (db: object, listener: Listener): (() => void) => {
  const known = listeners.get(db) ?? new Set();
  listeners.set(db, known.add(listener));
  return () => known.delete(listener);
};

export const signalOutbox = (db: object): void => {
  for (const listener of listeners.get(db) ?? []) listener();
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { RetryLater } from './handlers.ts';

/** Connection, resources, operator, lock and cancel classes of SQLSTATE: the same may work later. */
const TRANSIENT_CLASSES = new Set(['08', '53', '57', '40', '55']);
const SYSTEM_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);
const BROKEN_CONNECTION = /^(Connection terminated|Client has encountered|timeout exceeded when)/;

/** Whether an error says nothing about the message: it is worth the same attempt again. */
export const isTransient = (error: unknown): boolean => {
  if (error instanceof RetryLater) return true;
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    SYSTEM_CODES.has(code) ||
    (code.length === 5 && TRANSIENT_CLASSES.has(code.slice(0, 2))) ||
    BROKEN_CONNECTION.test(error.message)
  );
};

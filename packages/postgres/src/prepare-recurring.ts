// SPDX-License-Identifier: AGPL-3.0-or-later
import type pg from 'pg';
import type { StatementNames } from './statement-names.ts';

type Query = (text: unknown, values?: unknown, callback?: unknown) => unknown;

/** A table changed under a kept plan, or the server forgot the statement. */
const OUTDATED = new Set(['0A000', '26000']);

const isOutdated = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && OUTDATED.has(String(error.code));

/**
 * Has a client prepare the statements that recur. When a migration changes a table under them, the
 * statement at hand fails once, as it would with a lost connection, and all are prepared anew.
 */
export const prepareRecurring = (client: pg.ClientBase, names: StatementNames): void => {
  const query = client.query.bind(client) as Query;
  const preparing: Query = (text, values, callback) => {
    const name =
      typeof text === 'string' && Array.isArray(values) && callback === undefined
        ? names.nameOf(text)
        : undefined;
    if (name === undefined) return query(text, values, callback);
    return (query({ name, text, values }) as Promise<unknown>).catch((error: unknown) => {
      if (isOutdated(error)) names.renew();
      throw error;
    });
  };
  client.query = preparing as typeof client.query;
};

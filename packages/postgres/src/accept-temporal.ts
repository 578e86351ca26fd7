// SPDX-License-Identifier: AGPL-3.0-or-later
import type pg from 'pg';

const written = (value: unknown): unknown =>
  value instanceof Temporal.Instant || value instanceof Temporal.PlainDate
    ? value.toString()
    : value;

type Query = (text: unknown, values?: unknown, callback?: unknown) => unknown;

/** Makes a client accept `Temporal` instants and civil dates as parameters; `pg` would write them as JSON. */
export const acceptTemporal = (client: pg.ClientBase): void => {
  const query = client.query.bind(client) as Query;
  const accepting: Query = (text, values, callback) =>
    query(text, Array.isArray(values) ? values.map(written) : values, callback);
  client.query = accepting as typeof client.query;
};

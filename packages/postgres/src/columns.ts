// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ColumnType } from 'kysely';

/** `timestamptz`: read as RFC 3339 in UTC (`2027-01-04T08:00:00Z`), written from an instant or its text. */
export type InstantColumn = ColumnType<
  string,
  Temporal.Instant | string,
  Temporal.Instant | string
>;

/** An `InstantColumn` that the database fills when it is not given; `Generated<InstantColumn>` would not do. */
export type GeneratedInstantColumn = ColumnType<
  string,
  Temporal.Instant | string | undefined,
  Temporal.Instant | string
>;

/** `date`: read as `YYYY-MM-DD`, written from a civil date or its text. */
export type CivilDateColumn = ColumnType<
  string,
  Temporal.PlainDate | string,
  Temporal.PlainDate | string
>;

/** `json` or `jsonb`: read as a value, written as JSON text (`JSON.stringify`). */
export type JsonColumn<Value> = ColumnType<Value, string, string>;

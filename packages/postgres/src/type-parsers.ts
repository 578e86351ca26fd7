// SPDX-License-Identifier: AGPL-3.0-or-later
import { types } from 'pg';

/** `pg` types the oid as a closed list that lacks the arrays. */
const builtin = types.getTypeParser as (oid: number, format?: 'text' | 'binary') => unknown;

const INT8 = 20;
const INT8_ARRAY = 1016;
const DATE = 1082;
const DATE_ARRAY = 1182;
const TIMESTAMPTZ = 1184;
const TIMESTAMPTZ_ARRAY = 1185;
const TEXT_ARRAY = 1009;

type Parser = (text: string) => unknown;

const textArray = builtin(TEXT_ARRAY) as (text: string) => (string | null)[];

const each =
  (parse: Parser): Parser =>
  (text) =>
    textArray(text).map((item) => (item === null ? null : parse(item)));

const safeInteger: Parser = (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`beyond a safe integer: ${text}`);
  return value;
};

/** `2027-01-04 08:00:00.5+00`, as the session writes it in UTC, to RFC 3339. */
const instant: Parser = (text) =>
  text.endsWith('+00') ? `${text.slice(0, 10)}T${text.slice(11, -3)}Z` : text;

const civilDate: Parser = (text) => text;

const parsers: ReadonlyMap<number, Parser> = new Map([
  [INT8, safeInteger],
  [INT8_ARRAY, each(safeInteger)],
  [DATE, civilDate],
  [DATE_ARRAY, each(civilDate)],
  [TIMESTAMPTZ, instant],
  [TIMESTAMPTZ_ARRAY, each(instant)],
]);

/** How columns are read: dates and instants as text, bigint as a number, the rest as `pg` does. */
export const typeParsers = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): unknown =>
    (format !== 'binary' && parsers.get(oid)) || builtin(oid, format),
};

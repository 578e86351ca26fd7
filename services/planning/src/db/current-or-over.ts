// SPDX-License-Identifier: AGPL-3.0-or-later
import { type SqlBool, sql } from 'kysely';

/**
 * Things that run for a time, `current` or `over`: a thing is over once it was ended or its last day has passed.
 * @param lastDay its column of the last day; `ended` is that of the end
 */
export const currentOrOver = (state: 'current' | 'over', lastDay: string, today: string) => {
  const day = sql.ref(lastDay);
  return state === 'current'
    ? sql<SqlBool>`(ended is null and ${day} >= ${today})`
    : sql<SqlBool>`(ended is not null or ${day} < ${today})`;
};

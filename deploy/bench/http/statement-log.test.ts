// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { parseLog } from './statement-log.ts';

const LOG = `essaim-bench identity LOG:  execute <unnamed>: select "a" from "b" where "c" = $1 and "d" is $2
essaim-bench identity DETAIL:  Parameters: $1 = 'l''eau, $2 = ''x''', $2 = NULL
essaim-bench planning LOG:  execute <unnamed>: select 1
essaim-bench identity LOG:  statement: select count(*)
\t  from e
essaim-bench identity LOG:  checkpoint starting: time
`;

test('statements of one database are read with their values', () => {
  expect(parseLog(LOG, 'identity')).toEqual([
    { text: 'select "a" from "b" where "c" = $1 and "d" is $2', values: ["l'eau, $2 = 'x'", null] },
    { text: 'select count(*)\n  from e', values: [] },
  ]);
});

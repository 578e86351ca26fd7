// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { newCode, newProvisionalPassword, readCode } from './printed-code.ts';

test('a code has three groups, without signs that look alike', () => {
  for (let round = 0; round < 200; round += 1) {
    expect(newCode((below) => randomInt(below))).toMatch(
      /^([2-9A-HJKMNP-TW-Z]{4}-){2}[2-9A-HJKMNP-TW-Z]{4}$/,
    );
  }
});

test('it is read however it is typed', () => {
  const read = { locator: 'ABCD', secret: 'EFGHJKMN' };
  for (const typed of ['ABCD-EFGH-JKMN', 'abcd efgh jkmn', ' abcdefghjkmn ', 'AB-CD-EF-GH-JK-MN']) {
    expect(readCode(typed)).toEqual(read);
  }
  for (const typed of [
    '',
    'ABCD-EFGH',
    'ABCD-EFGH-JKM0',
    'ABCD-EFGH-JKMNP',
    'ABCD-EFGH-JKM\u0000',
  ]) {
    expect(readCode(typed)).toBeNull();
  }
});

test('a provisional password is long enough for the policy of the realm', () => {
  expect(newProvisionalPassword((below) => randomInt(below)).length).toBeGreaterThanOrEqual(12);
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { parseHome } from '@essaim/kernel';
import { expect, test } from 'vitest';
import { type PlacedMandate, mayHear } from './may-hear.ts';

const nation: PlacedMandate = { tier: 'national', scope: 'subtree', home: parseHome('0.0') };
const region: PlacedMandate = { tier: 'regional', scope: 'subtree', home: parseHome('52.0') };
const regionAlone: PlacedMandate = { ...region, scope: 'self' };
const department: PlacedMandate = { tier: 'departmental', scope: 'self', home: parseHome('52.53') };
const association: PlacedMandate = { tier: 'local', scope: 'self', home: parseHome('52.53') };
const hoster: PlacedMandate = { tier: 'hoster', scope: 'self', home: parseHome('0.0') };

test.each([
  ['0.0', [nation, region, regionAlone, department, association, hoster], []],
  ['52.0', [nation, region, regionAlone, department, association, hoster], []],
  ['52.53', [nation, region, department, association, hoster], [regionAlone]],
  ['52.72', [nation, region, hoster], [regionAlone, department, association]],
  ['44.68', [nation, hoster], [region, regionAlone, department, association]],
])('a change at %s', (home, heard, unheard) => {
  for (const mandate of heard) expect(mayHear(parseHome(home), [mandate])).toBe(true);
  for (const mandate of unheard) expect(mayHear(parseHome(home), [mandate])).toBe(false);
});

test('who has no mandate hears of the nation only', () => {
  expect(mayHear(parseHome('0.0'), [])).toBe(true);
  expect(mayHear(parseHome('52.53'), [])).toBe(false);
});

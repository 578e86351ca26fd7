// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { chooseCampaign } from './choose-campaign.ts';

const campaign = (id: string, live: number) => ({ id, live, departments: 10 });
const done = campaign('done', 10);
const running = campaign('running', 3);
const older = campaign('older', 0);
const all = [done, running, older];

test.each<[string, (string | null | undefined)[], string]>([
  ['that of the address wins', ['older', 'running', 'done'], 'older'],
  ['the next one where the address names none', [undefined, null, 'done'], 'done'],
  ['one that is not there is passed over', ['gone', 'older'], 'older'],
  ['else the newest that runs', [], 'running'],
])('%s', (_, wanted, expected) => {
  expect(chooseCampaign(all, wanted)?.id).toBe(expected);
});

test('the newest where all is done, none where there is none', () => {
  expect(chooseCampaign([done], [])?.id).toBe('done');
  expect(chooseCampaign([], ['older'])).toBeUndefined();
});

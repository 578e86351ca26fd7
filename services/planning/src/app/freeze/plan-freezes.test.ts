// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Organisation } from '@essaim/directory';
import { newId } from '@essaim/kernel';
import { expect, test } from 'vitest';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { PlaybookIndex } from '../playbook/playbook-index.ts';
import { type KnownFreeze, planFreezes } from './plan-freezes.ts';

const organisation = (key: string, tier: string, above: readonly Organisation[], zone = 'B') =>
  ({
    id: newId(),
    key,
    tier,
    ancestors: above.map(({ id }) => id),
    territory: { schoolZone: zone, overseas: false, alsaceMoselle: false },
  }) as unknown as Organisation;
const nation = organisation('nat', 'national', []);
const region = organisation('reg-52', 'regional', [nation]);
const other = organisation('reg-44', 'regional', [nation], 'A');
const own = organisation('dep-53', 'departmental', [region, nation]);
const far = organisation('dep-68', 'departmental', [other, nation], 'A');
const all = [nation, region, other, own, far];
const directory = {
  ofTier: (tier: string) => all.filter((one) => one.tier === tier),
} as unknown as DirectorySnapshot;
const task = (key: string, action: string) => ({
  key,
  action,
  phase: 'preparer',
  demand: { hostingUsers: 0 },
});
const playbook = {
  playbook: {
    tasks: [task('D01', 'none'), task('D09', 'invite'), task('D12', 'activation')],
    gates: [{ key: 'G1' }, { key: 'G2' }, { key: 'G3' }],
    waveGates: [{ key: 'WO' }],
  },
} as unknown as PlaybookIndex;
const freeze: KnownFreeze = {
  organisationId: nation.id,
  tag: null,
  forbids: ['live'],
  reason: 'Été',
  periods: [{ firstDay: '2027-07-01', lastDay: '2027-08-31' }],
  exceptions: [],
};
const plan = (change: Partial<KnownFreeze> = {}) =>
  planFreezes([{ ...freeze, ...change }], playbook, directory);

test('what a freeze forbids is what does not start and does not open, all below its place', () => {
  expect(plan()).toEqual([
    {
      name: 'Été',
      organisations: ['nat', 'reg-52', 'reg-44', 'dep-53', 'dep-68'],
      wave: null,
      starts: ['D12'],
      ends: ['G3'],
      periods: [{ from: '2027-07-01', to: '2027-08-31' }],
    },
  ]);
  const [one, waves] = plan({ forbids: ['start', 'open'] });
  expect([one?.starts, one?.ends, waves?.ends]).toEqual([
    ['D09', 'D12'],
    ['G1', 'G2', 'G3'],
    ['WO'],
  ]);
  const regional = plan({ organisationId: region.id, forbids: ['open'] });
  expect(regional.map(({ organisations }) => organisations)).toEqual([['reg-52', 'dep-53']]);
});

test('a tag narrows it: to a zone, or to a wave, whose opening is that of the wave gate before', () => {
  const [zone] = plan({ tag: 'zone-A' });
  expect(zone?.organisations).toEqual(['reg-44', 'dep-68']);
  const waves = plan({ tag: 'wave-2', forbids: ['open'] });
  expect(waves.map(({ wave, ends }) => [wave, ends])).toEqual([
    [2, ['G1', 'G2', 'G3']],
    [1, ['WO']],
  ]);
});

test('who passes until a day is held from the next one on, or not at all', () => {
  const found = plan({
    exceptions: [
      { organisationId: region.id, until: '2027-07-14' },
      { organisationId: far.id, until: '2027-09-30' },
    ],
  });
  expect(found.map(({ organisations, periods }) => [organisations, periods])).toEqual([
    [['nat', 'reg-44'], [{ from: '2027-07-01', to: '2027-08-31' }]],
    [['reg-52', 'dep-53'], [{ from: '2027-07-15', to: '2027-08-31' }]],
  ]);
  expect(plan({ exceptions: [{ organisationId: null, until: '2027-08-31' }] })).toEqual([]);
});

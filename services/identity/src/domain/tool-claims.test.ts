// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { type GivenAccess, toolClaims } from './tool-claims.ts';

const access = (clientId: string, organisationKey: string, extra: Partial<GivenAccess> = {}) => ({
  clientId,
  organisationKey,
  claims: ['groups', 'quota'] as const,
  personQuotaGb: null,
  ...extra,
});

test('each tool is told of its own organisations, in one order', () => {
  const told = toolClaims([
    access('tool-b', 'reg-52'),
    access('tool-a', 'reg-52'),
    access('tool-a', 'dep-53'),
  ]);
  expect(told.map(({ clientId, groups }) => [clientId, groups])).toEqual([
    ['tool-b', ['reg-52']],
    ['tool-a', ['dep-53', 'reg-52']],
  ]);
});

test('a tool that asks for nothing is told nothing', () => {
  expect(toolClaims([access('tool-a', 'dep-53', { claims: [], personQuotaGb: 5 })])).toEqual([]);
});

test('after 20 organisations there is only the sign that there are more', () => {
  const keys = Array.from({ length: 21 }, (_, index) => `org-${String(index).padStart(2, '0')}`);
  const [twenty] = toolClaims(keys.slice(1).map((key) => access('tool-a', key)));
  expect(twenty).toMatchObject({ groups: keys.slice(1), isPartial: false });
  const [more] = toolClaims(keys.toReversed().map((key) => access('tool-a', key)));
  expect(more).toMatchObject({ groups: keys.slice(0, 20), isPartial: true });
});

test.each([
  [[5, 2], 5],
  [[5, null], null],
  [[2.5], 2.5],
])('of the rooms %j a person has %j gigabytes', (rooms, quotaGb) => {
  const accesses = rooms.map((personQuotaGb, index) =>
    access('tool-a', `dep-${index}`, { personQuotaGb }),
  );
  expect(toolClaims(accesses)).toMatchObject([{ quotaGb }]);
});

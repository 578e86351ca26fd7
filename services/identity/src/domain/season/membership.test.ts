// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { dueWarning, isRenewing, membershipState, renewalEnd } from './membership.ts';

test.each([
  ['2027-05-31', false, '2027-08-31'],
  ['2027-06-01', true, '2028-08-31'],
  ['2027-08-31', true, '2028-08-31'],
  ['2027-09-01', false, '2028-08-31'],
])('on %s: renewing %s, until %s', (today, renewing, end) => {
  expect([isRenewing(today), renewalEnd(today)]).toEqual([renewing, end]);
});

test.each([
  ['2027-01-04', '2027-08-31', 'current'],
  ['2027-06-01', '2027-08-31', 'to-renew'],
  ['2027-08-31', '2027-08-31', 'to-renew'],
  ['2027-09-01', '2027-08-31', 'suspended'],
  ['2027-07-14', '2028-08-31', 'renewed'],
  ['2027-07-14', null, 'renewed'],
  ['2027-09-01', '2028-08-31', 'current'],
] as const)('on %s a membership until %s is %s', (today, to, state) => {
  expect(membershipState(to, today)).toBe(state);
});

test.each([
  ['2027-07-01', null],
  ['2027-07-02', 60],
  ['2027-07-31', 60],
  ['2027-08-01', 30],
  ['2027-08-23', 30],
  ['2027-08-24', 7],
  ['2027-08-31', 7],
  ['2027-09-01', null],
] as const)('on %s the warning of %s days is due', (today, days) => {
  expect(dueWarning(today)).toBe(days);
});

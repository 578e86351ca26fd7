// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { expect, test } from 'vitest';
import type { Organisation } from '../organisation.ts';
import type { Person } from '../person.ts';
import { resolveRenewals } from './resolve-renewals.ts';

const here = { id: newId() } as Organisation;
const ana = { id: newId(), status: 'active' } as Person;
const last = {
  mandateId: newId(),
  personId: ana.id,
  organisationId: here.id,
  to: '2027-08-31',
  isEnded: false,
};

const resolve = (today: string, change: Partial<typeof last> = {}, person = ana, mayRenew = true) =>
  resolveRenewals(
    {
      items: [{ line: 2, item: { email: 'ana@exemple.org', organisationKey: 'k' } }],
      errors: [],
      blank: 1,
    },
    {
      today,
      organisations: new Map([['k', here]]),
      people: new Map([['ana@exemple.org', person]]),
      memberships: [{ ...last, ...change }],
      mayRenew: () => mayRenew,
    },
  );

test('what goes on is prolonged, what lapsed begins again', () => {
  expect(resolve('2027-06-01').renewals).toMatchObject([
    { extended: last.mandateId, to: '2028-08-31' },
  ]);
  expect(resolve('2027-09-01').renewals).toMatchObject([{ extended: null, to: '2028-08-31' }]);
  expect(resolve('2027-01-04')).toMatchObject({ renewals: [], unchanged: 1, ignored: 1 });
});

test.each([
  ['membership_ended', { isEnded: true }, ana, true],
  ['not_a_member', { organisationId: newId() }, ana, true],
  ['person_disabled', {}, { ...ana, status: 'disabled' as const }, true],
  ['out_of_scope', {}, ana, false],
])('%s', (code, change, person, mayRenew) => {
  expect(resolve('2027-09-01', change, person, mayRenew).errors).toMatchObject([{ line: 2, code }]);
});

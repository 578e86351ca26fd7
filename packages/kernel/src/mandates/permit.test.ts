// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { type Uuid, newId } from '../id.ts';
import type { Mandate } from './mandate.ts';
import type { Permission } from './permission.ts';
import { permit } from './permit.ts';
import type { Place } from './place.ts';

const [nation, region, department, otherRegion] = [newId(), newId(), newId(), newId()];

const places = {
  nation: { organisationId: nation, tier: 'national', ancestors: [] },
  region: { organisationId: region, tier: 'regional', ancestors: [nation] },
  department: { organisationId: department, tier: 'departmental', ancestors: [region, nation] },
} as const satisfies Record<string, Place>;

const mandate = (organisationId: Uuid, change: Partial<Mandate> = {}): Mandate => ({
  id: newId(),
  personId: newId(),
  organisationId,
  tier:
    organisationId === department
      ? 'departmental'
      : organisationId === nation
        ? 'national'
        : 'regional',
  role: 'coordination',
  scope: 'subtree',
  from: '2026-09-01',
  to: '2027-08-31',
  ...change,
});

const acceptForDepartment: Permission = [
  { roles: ['coordination'], tiers: ['regional'], relation: 'above', placeTiers: ['departmental'] },
];

const ask = (mandates: Mandate[], permission: Permission, place: Place | null, change = {}) =>
  permit({ mandates, active: null, permission, place, date: '2027-01-04', ...change });

describe('permit', () => {
  test('names the mandate that allows', () => {
    const held = mandate(region);
    expect(ask([held], acceptForDepartment, places.department)).toEqual({
      allowed: true,
      mandateId: held.id,
    });
  });

  test.each([
    ['nobody', [], 'no-mandate'],
    ['a mandate that has ended', [mandate(region, { to: '2027-01-03' })], 'no-mandate'],
    ['a mandate that has not begun', [mandate(region, { from: '2027-01-05' })], 'no-mandate'],
    ['another role', [mandate(region, { role: 'technical' })], 'wrong-role'],
    ['another tier', [mandate(department)], 'wrong-role'],
    ['the region beside', [mandate(otherRegion)], 'outside-subtree'],
    [
      'the region itself without its subtree',
      [mandate(region, { scope: 'self' })],
      'outside-subtree',
    ],
  ] as const)('refuses %s', (_, mandates, reason) => {
    expect(ask([...mandates], acceptForDepartment, places.department)).toEqual({
      allowed: false,
      reason,
    });
  });

  test('holds on its first and its last day', () => {
    const held = [mandate(region)];
    for (const date of ['2026-09-01', '2027-08-31']) {
      expect(ask(held, acceptForDepartment, places.department, { date }).allowed).toBe(true);
    }
  });

  test('above leaves the organisation itself out, within takes it in, at wants it alone', () => {
    const held = [mandate(region)];
    const grant = (relation: 'above' | 'within' | 'at') =>
      [{ roles: ['coordination'], tiers: ['regional'], relation }] as const;
    expect(ask(held, grant('above'), places.region).allowed).toBe(false);
    expect(ask(held, grant('within'), places.region).allowed).toBe(true);
    expect(ask(held, grant('at'), places.region).allowed).toBe(true);
    expect(ask(held, grant('at'), places.department).allowed).toBe(false);
  });

  test('only the hat that is worn acts, and the refusal says that another would do', () => {
    const [held, other] = [mandate(region), mandate(nation, { role: 'committee', scope: 'self' })];
    const both = [held, other];
    expect(ask(both, acceptForDepartment, places.department, { active: held }).allowed).toBe(true);
    expect(ask(both, acceptForDepartment, places.department, { active: other })).toEqual({
      allowed: false,
      reason: 'wrong-hat',
    });
  });

  test('an empty permission allows nobody, and a place is needed unless the grant is network-wide', () => {
    const held = [mandate(nation)];
    expect(ask(held, [], places.nation).allowed).toBe(false);
    const anywhere: Permission = [
      { roles: ['coordination'], tiers: ['national'], relation: 'anywhere' },
    ];
    expect(ask(held, anywhere, null).allowed).toBe(true);
    expect(ask([mandate(region)], acceptForDepartment, null).allowed).toBe(false);
  });
});

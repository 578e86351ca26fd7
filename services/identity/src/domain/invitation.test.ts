// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, newId } from '@essaim/kernel';
import { describe, expect, test } from 'vitest';
import { type Invitation, accept, expire, resend, revoke } from './invitation.ts';

const sentAt = Temporal.Instant.from('2027-01-04T08:00:00Z');
const after = (hours: number) => sentAt.add({ hours });
const mandateId = newId();
const person = { id: newId(), email: 'ana@courriel.example' };

const invitation = (change: Partial<Invitation> = {}): Invitation => ({
  id: newId(),
  organisationId: newId(),
  role: 'coordination',
  scope: 'subtree',
  mandateTo: null,
  email: person.email,
  personId: person.id,
  madeAccount: true,
  state: 'sent',
  sends: 1,
  sentAt,
  expiresAt: after(72),
  mandateId: null,
  version: 1,
  ...change,
});

const codeOf = (attempt: () => unknown): string | null => {
  try {
    attempt();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};

describe('accepting', () => {
  test('within 72 hours, by the one who was invited', () => {
    const given = invitation();
    expect(accept(given, person, mandateId, after(71))).toEqual({
      ...given,
      state: 'accepted',
      mandateId,
      version: 2,
    });
  });

  test.each([
    ['invitation-expired', {}, person, 72],
    ['invitation-expired', { state: 'expired' }, person, 1],
    ['invitation-revoked', { state: 'revoked' }, person, 1],
    ['invitation-used', { state: 'accepted' }, person, 1],
    ['invitation-for-another-address', {}, { id: newId(), email: 'b@c.example' }, 1],
    ['invitation-for-another-address', {}, { ...person, email: 'new@c.example' }, 1],
    ['invitation-for-another-address', { state: 'accepted' }, { id: newId(), email: 'b@c.e' }, 1],
  ])('%s', (code, change, who, hours) => {
    const given = invitation(change as Partial<Invitation>);
    expect(codeOf(() => accept(given, who, mandateId, after(hours)))).toBe(code);
  });
});

test.each(['sent', 'expired'] as const)('sending again when %s gives 72 new hours', (state) => {
  expect(resend(invitation({ state }), after(80))).toMatchObject({
    state: 'sent',
    sends: 2,
    expiresAt: after(152),
    version: 2,
  });
});

test.each(['accepted', 'revoked'] as const)(
  'what is %s can be neither sent nor revoked',
  (state) => {
    expect(codeOf(() => resend(invitation({ state }), after(1)))).toBe('invitation-not-open');
    expect(codeOf(() => revoke(invitation({ state })))).toBe('invitation-not-open');
  },
);

test('expiry is noted once, at its time', () => {
  expect(expire(invitation(), after(71))).toBeNull();
  expect(expire(invitation(), after(72))).toMatchObject({ state: 'expired', version: 2 });
  expect(expire(invitation({ state: 'accepted' }), after(99))).toBeNull();
});

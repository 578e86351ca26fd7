// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MandateRole, Tier } from '@essaim/kernel';
import { expect, test } from 'vitest';
import { type ScreenId, homeOf, leadsTo, navigationOf, plansCampaigns } from './navigation.ts';

const hat = (tier: Tier, role: MandateRole) => ({
  role,
  organisation: { id: 'o', key: 'k', tier, name: 'n', shortName: 'n', territory: null },
});

const all = (tier: Tier, role: MandateRole): ScreenId[] => {
  const { main, more } = navigationOf(hat(tier, role));
  return [...main, ...more];
};

test('the national coordination plans; those of regions read proposals and object', () => {
  expect(all('national', 'coordination')).toContain('workshop');
  expect(all('national', 'committee')).not.toContain('workshop');
  const region = navigationOf(hat('regional', 'coordination'));
  expect(region.main).toContain('workshop');
  expect(region.main.length).toBeLessThanOrEqual(8);
  const plans = (['national', 'regional'] as const).map((tier) =>
    plansCampaigns(hat(tier, 'coordination')),
  );
  expect([...plans, plansCampaigns(hat('national', 'technical'))]).toEqual([true, false, false]);
  expect(all('regional', 'board')).not.toContain('workshop');
  expect(all('departmental', 'coordination')).not.toContain('workshop');
});

test('only a region follows its departments', () => {
  expect(all('regional', 'coordination')).toContain('departments');
  expect(all('regional', 'training')).not.toContain('departments');
  expect(all('departmental', 'coordination')).not.toContain('departments');
});

test('associations are imported by coordinations, and by the technical team of the nation', () => {
  for (const tier of ['national', 'regional', 'departmental'] as const) {
    expect(leadsTo(hat(tier, 'coordination'), 'imports')).toBe(true);
    expect(leadsTo(hat(tier, 'technical'), 'imports')).toBe(tier === 'national');
    expect(leadsTo(hat(tier, 'board'), 'imports')).toBe(false);
  }
  expect(leadsTo(hat('local', 'coordination'), 'imports')).toBe(false);
  expect(leadsTo(hat('hoster', 'operator'), 'imports')).toBe(false);
  expect(leadsTo(null, 'imports')).toBe(false);
});

test('providers are connected by the coordination and the technical team of regions and nation', () => {
  for (const tier of ['national', 'regional', 'departmental', 'local'] as const) {
    const isUpper = tier === 'national' || tier === 'regional';
    for (const role of ['coordination', 'technical'] as const) {
      expect(leadsTo(hat(tier, role), 'providers')).toBe(isUpper);
    }
    expect(leadsTo(hat(tier, 'board'), 'providers')).toBe(false);
  }
});

test('requests for a second person are answered by coordinations, and by technical teams above', () => {
  for (const tier of ['national', 'regional', 'departmental'] as const) {
    expect(leadsTo(hat(tier, 'coordination'), 'approvals')).toBe(true);
    expect(leadsTo(hat(tier, 'technical'), 'approvals')).toBe(tier !== 'departmental');
    expect(leadsTo(hat(tier, 'board'), 'approvals')).toBe(false);
  }
  expect(leadsTo(hat('hoster', 'operator'), 'approvals')).toBe(false);
});

test('departures are read by those who look after people, and confirmed by hosters', () => {
  expect(leadsTo(hat('hoster', 'operator'), 'departures')).toBe(true);
  expect(leadsTo(hat('regional', 'data_protection'), 'departures')).toBe(true);
  expect(leadsTo(hat('local', 'board'), 'departures')).toBe(true);
  expect(leadsTo(hat('departmental', 'training'), 'departures')).toBe(false);
});

test('what differs in Keycloak is for the national coordination and technical team alone', () => {
  for (const role of ['coordination', 'technical'] as const) {
    expect(leadsTo(hat('national', role), 'reconcile')).toBe(true);
    expect(leadsTo(hat('regional', role), 'reconcile')).toBe(false);
    expect(leadsTo(hat('departmental', role), 'reconcile')).toBe(false);
  }
  for (const role of ['board', 'committee', 'data_protection', 'support'] as const) {
    expect(leadsTo(hat('national', role), 'reconcile')).toBe(false);
  }
  expect(leadsTo(hat('hoster', 'operator'), 'reconcile')).toBe(false);
});

test('a member, or somebody without a hat, sees the tools only', () => {
  expect(all('local', 'member')).toEqual(['launcher']);
  expect(navigationOf(null)).toEqual({ main: ['launcher'], more: [], tabs: ['launcher'] });
  expect(homeOf(null)).toBe('launcher');
});

test('whoever has work lands on it', () => {
  expect(homeOf(hat('departmental', 'coordination'))).toBe('work');
  expect(homeOf(hat('hoster', 'operator'))).toBe('work');
});

test('a phone shows four entries at most, all of them in the head too', () => {
  for (const tier of ['national', 'regional', 'departmental', 'local', 'hoster'] as const) {
    const { main, more, tabs } = navigationOf(hat(tier, 'coordination'));
    expect(tabs.length).toBeLessThanOrEqual(4);
    expect([...main, ...more]).toEqual(expect.arrayContaining([...tabs]));
  }
});

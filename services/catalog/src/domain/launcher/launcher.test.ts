// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Uuid, newId } from '@essaim/kernel';
import { expect, test } from 'vitest';
import type { Activation } from '../activation/activation.ts';
import { planSteps } from '../activation/plan-steps.ts';
import { type LauncherOffer, type LauncherOrganisation, launcherEntries } from './launcher.ts';

const facts = (tier: string, key: string) => ({
  tier,
  key,
  region: tier === 'national' ? null : 'reg-52',
  department: tier === 'national' || tier === 'regional' ? null : 'dep-53',
});
const nation: LauncherOrganisation = {
  id: newId(),
  ancestors: [],
  facts: facts('national', 'nat'),
};
const mayenne: LauncherOrganisation = {
  id: newId(),
  ancestors: [nation.id],
  facts: facts('departmental', 'dep-53'),
};
const amicale: LauncherOrganisation = {
  id: newId(),
  ancestors: [mayenne.id, nation.id],
  facts: facts('local', '53-00013'),
};
const all = [nation, mayenne, amicale];
const organisations = new Map(all.map((organisation) => [organisation.id, organisation]));

const activation = (
  organisation: LauncherOrganisation,
  state: Activation['state'],
  { toolKey = 'nextcloud', instanceId = newId() } = {},
): Activation => ({
  id: newId(),
  version: 1,
  offerId: newId(),
  instanceId,
  organisationId: organisation.id,
  tier: 'departmental',
  parentId: nation.id,
  nationId: nation.id,
  hosterOrganisationId: newId(),
  toolKey,
  toolName: toolKey,
  signOn: 'single',
  taskId: null,
  state,
  since: '2027-01-04T08:00:00Z',
  requestedBy: newId(),
  requestedAt: '2027-01-04T08:00:00Z',
  message: null,
  decision: null,
  suspension: null,
  resumed: null,
  end: null,
  firstSignInAt: null,
  steps: planSteps('single', false),
});
const offer = (
  toolKey: string,
  eligibility: string,
  change: Partial<LauncherOffer> = {},
): LauncherOffer => ({
  id: newId(),
  instanceId: newId(),
  toolKey,
  eligibility,
  maturity: 'stable',
  isHosterFull: false,
  ...change,
});
const launcher = (
  hats: LauncherOrganisation[],
  activations: Activation[],
  offers: LauncherOffer[] = [],
) => launcherEntries({ hats, organisations, activations, offers });
const brief = (entries: ReturnType<typeof launcher>) =>
  entries.map(({ toolKey, state, organisationIds }) => [toolKey, state, organisationIds]);

test('an association has what its department has, and not the other way round', () => {
  const active = activation(mayenne, 'active');
  expect(brief(launcher([amicale], [active]))).toEqual([['nextcloud', 'open', [amicale.id]]]);
  expect(launcher([mayenne], [activation(amicale, 'active')])).toEqual([]);
});

test('two hats that give the same tool give it once', () => {
  const active = activation(mayenne, 'active');
  expect(brief(launcher([amicale, mayenne], [active]))).toEqual([
    ['nextcloud', 'open', [amicale.id, mayenne.id]],
  ]);
});

test('the same instance through two activations counts as open when one is', () => {
  const instanceId: Uuid = newId();
  const requested = activation(amicale, 'requested', { instanceId });
  const active = activation(nation, 'active', { instanceId });
  expect(brief(launcher([amicale], [active, requested]))).toEqual([
    ['nextcloud', 'open', [amicale.id]],
  ]);
  expect(brief(launcher([amicale], [requested, active]))).toEqual([
    ['nextcloud', 'open', [amicale.id]],
  ]);
});

test('it opens before the first sign-in, which somebody has to make', () => {
  const ready = activation(mayenne, 'provisioning');
  const done = ready.steps.map((step) =>
    step.key === 'first-sign-in'
      ? { ...step, state: 'waiting' as const }
      : { ...step, state: 'done' as const },
  );
  expect(launcher([amicale], [{ ...ready, steps: done }])).toMatchObject([{ state: 'open' }]);
  expect(launcher([amicale], [ready])).toMatchObject([{ state: 'in-progress' }]);
});

test('what is under way says why and whom to ask; what ends is gone', () => {
  expect(launcher([mayenne], [activation(mayenne, 'requested')])).toMatchObject([
    { state: 'in-progress', reasonCode: 'awaiting-acceptance', who: { organisationId: nation.id } },
  ]);
  expect(launcher([mayenne], [activation(mayenne, 'ending')])).toEqual([]);
});

test('what nobody asked for names the department first, and each tool once', () => {
  const offers = [
    offer('paheko', 'organisation.tier == local'),
    offer('nextcloud', 'organisation.tier in departmental|local', { maturity: 'beta' }),
    offer('nextcloud', 'organisation.tier in departmental|local'),
    offer('moodle', 'organisation.region == reg-44'),
    offer('zulip', '', { maturity: 'deprecated' }),
  ];
  const entries = launcher([amicale], [], offers);
  expect(brief(entries)).toEqual([
    ['paheko', 'not-requested', [amicale.id]],
    ['nextcloud', 'not-requested', [amicale.id]],
  ]);
  expect(entries[0]?.who).toMatchObject({ role: 'board', organisationId: amicale.id });
  expect(entries[1]).toMatchObject({
    offerId: offers[2]?.id,
    who: { role: 'coordination', organisationId: mayenne.id },
  });
});

test('a tool that one has is not proposed again', () => {
  const offers = [offer('nextcloud', ''), offer('moodle', '')];
  expect(brief(launcher([mayenne], [activation(mayenne, 'active')], offers))).toEqual([
    ['nextcloud', 'open', [mayenne.id]],
    ['moodle', 'not-requested', [mayenne.id]],
  ]);
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import {
  accept,
  decider,
  facts,
  hearGranted,
  hoster,
  observe,
  play,
  ready,
  region,
  request,
  requester,
  steps,
} from '../../test-support/play-activation.ts';
import type { ActivationCommand } from './activation-command.ts';
import { type Activation, type StepKey, isOpen, isReachable, phaseOf } from './activation.ts';
import { standingOf } from './standing.ts';

const DAY = 86_400;
const all = ready({ isConfigured: true });
const see = { kind: 'see-sign-in', facts: all, signInAt: '2027-01-05T10:00:00Z' } as const;
const open = [request(), accept, observe(all), hearGranted(all), see] as const;
const order = {
  by: requester,
  organisationId: region,
  message: 'Nous changeons d’outil.',
  reasonCode: 'other-tool',
} as const;
const end = (
  change: Partial<Extract<ActivationCommand, { kind: 'end' }>> = {},
): ActivationCommand => ({
  kind: 'end',
  ...order,
  wantsExport: true,
  retentionDays: 30,
  closesAccounts: false,
  ...change,
});
const suspend = { kind: 'suspend', ...order } as const;
const resume = { kind: 'resume', by: decider, message: null } as const;
const revoked = { kind: 'hear-revoked' } as const;
const look = observe(all);
const confirm = (key: StepKey, message: string | null = null) =>
  ({ kind: 'confirm', key, by: decider, message }) as const;
const endStates = ({ steps: all }: Activation) =>
  Object.fromEntries(
    all.filter((step) => phaseOf(step) === 'end').map(({ key, state }) => [key, state]),
  );

describe('suspending and resuming', () => {
  test('the access is taken back, the launcher is closed, and whoever did it can lift it', () => {
    const taking = play(...open, suspend, look);
    expect(taking.events).toMatchObject([{ type: 'step-changed', asks: 'revoke-access' }]);
    expect(taking.state).toMatchObject({ state: 'suspended', suspension: { by: requester } });
    expect(isOpen(taking.state)).toBe(false);
    expect(standingOf(taking.state)).toMatchObject({
      blockedStep: 'suspension',
      who: { kind: 'service' },
    });
    const paused = play(...open, suspend, look, revoked, look);
    expect(standingOf(paused.state)).toMatchObject({
      blockedStep: null,
      reasonCode: 'activation-suspended',
      who: { role: 'coordination', organisationId: region },
    });
  });

  test('a suspension by the hoster is lifted by the hoster', () => {
    const { state } = play(...open, { ...suspend, organisationId: hoster }, look, revoked);
    expect(standingOf(state).who).toMatchObject({ role: 'operator', organisationId: hoster });
  });

  test('resumed, the access is asked for again and the rest is as it was', () => {
    const again = play(...open, suspend, look, revoked, resume, look);
    expect(again.events).toMatchObject([{ asks: 'grant-access' }]);
    expect(again.state).toMatchObject({ state: 'provisioning', suspension: null });
    expect(steps(again.state)).toEqual({
      client: 'done',
      access: 'in-progress',
      configuration: 'done',
      probe: 'done',
      'first-sign-in': 'done',
    });
    const active = play(...open, suspend, look, revoked, resume, look, hearGranted(all));
    expect(active.state.state).toBe('active');
  });

  test('the late answer to a suspension does not end what was resumed', () => {
    const late = play(...open, suspend, look, revoked, resume, look, revoked);
    expect(late.types).toEqual([]);
    const leaves = play(...open, suspend, look, revoked, resume, look, hearGranted(all), revoked);
    expect(leaves.state.state).toBe('ended');
    expect(play(...open, suspend, look, revoked, revoked).types).toEqual([]);
  });

  test('what another offer of the same instance needs stays', () => {
    const shared = observe(ready({ isConfigured: true, isAccessShared: true }));
    const paused = play(...open, suspend, shared);
    expect(paused.events).toMatchObject([
      { asks: null, step: { key: 'suspension', state: 'done' } },
    ]);
    const ended = play(...open, end({ wantsExport: false, closesAccounts: true }), shared);
    expect(ended.events).toMatchObject([
      { asks: null, step: { key: 'revocation', state: 'done' } },
      {},
    ]);
  });

  test('what is not open is not suspended, and nothing is lifted while it moves', () => {
    expect(() => play(request(), accept, observe(facts()), suspend)).toThrow('activation-not-open');
    expect(() => play(...open, resume)).toThrow('activation-not-paused');
    expect(() => play(...open, suspend, look, resume)).toThrow('activation-access-moving');
  });

  test('a suspension without an answer is asked again, and a refusal says why', () => {
    const again = play(...open, suspend, look, [40, { kind: 'tick' }]);
    expect(again.events).toMatchObject([{ asks: 'revoke-access', step: { attempts: 2 } }]);
    const refused = play(...open, suspend, look, {
      kind: 'hear-refused',
      reasonCode: 'keycloak-refused',
    });
    expect(standingOf(refused.state)).toMatchObject({
      blockedStep: 'suspension',
      reasonCode: 'keycloak-refused',
    });
  });
});

describe('ending', () => {
  test('without an access it ends at once', () => {
    expect(play(request(), end()).types).toEqual(['ended']);
    expect(play(request(), accept, observe(facts()), end()).state).toMatchObject({
      state: 'ended',
      end: { message: 'Nous changeons d’outil.', by: requester, reasonCode: 'other-tool' },
    });
  });

  test('an access that nobody used yet is only taken back', () => {
    const ending = play(request(), accept, observe(ready()), end(), look);
    expect(endStates(ending.state)).toEqual({ revocation: 'in-progress' });
    const ended = play(request(), accept, observe(ready()), end(), look, revoked, look);
    expect(ended.types).toEqual(['ended']);
    expect(ended.state.end).toMatchObject({ by: requester });
  });

  test('the data first, then the access, the accounts, a while, and the proof', () => {
    const asked = play(...open, end(), look);
    expect(endStates(asked.state)).toEqual({
      export: 'waiting',
      receipt: 'pending',
      revocation: 'pending',
      accounts: 'pending',
      retention: 'pending',
      deletion: 'pending',
    });
    expect(isReachable(asked.state)).toBe(true);
    expect(standingOf(asked.state)).toMatchObject({
      blockedStep: 'export',
      who: { role: 'operator', organisationId: hoster },
    });
    const received = [
      ...open,
      end(),
      look,
      confirm('export', 'Par SFTP.'),
      look,
      confirm('receipt'),
    ];
    const taking = play(...received, look);
    expect(taking.events).toMatchObject([{ asks: 'revoke-access' }]);
    expect(isReachable(taking.state)).toBe(false);
    const closed = [...received, look, revoked, look, confirm('accounts')] as const;
    const kept = play(...closed, look);
    expect(standingOf(kept.state)).toMatchObject({ blockedStep: 'retention', who: null });
    expect(kept.state.steps.find(({ key }) => key === 'retention')?.nextRetryAt).toBe(
      '2027-02-03T08:00:00Z',
    );
    expect(play(...closed, look, [29 * DAY, look]).types).toEqual([]);
    const due = play(...closed, look, [30 * DAY, look]);
    expect(standingOf(due.state)).toMatchObject({
      blockedStep: 'deletion',
      who: { role: 'operator' },
    });
    const over = play(...closed, look, [30 * DAY, look], confirm('deletion', 'PV n° 12'), look);
    expect(over.state.state).toBe('ended');
    expect(over.state.steps.find(({ key }) => key === 'deletion')?.confirmed).toEqual({
      by: decider,
      message: 'PV n° 12',
    });
  });

  test('it is taken back while the data are kept, not after', () => {
    const back = play(...open, end(), look, resume, look);
    expect(back.state).toMatchObject({ state: 'active', end: null });
    expect(endStates(back.state)).toEqual({});
    const taken = [...open, end({ wantsExport: false, closesAccounts: true }), look] as const;
    expect(() => play(...taken, resume)).toThrow('activation-access-moving');
    const again = play(...taken, revoked, look, resume, look);
    expect(again.events).toMatchObject([{ asks: 'grant-access' }]);
    expect(() => play(...taken, revoked, look, [31 * DAY, look], resume)).toThrow(
      'activation-not-paused',
    );
  });

  test('from a suspension the access is not taken twice', () => {
    const ending = play(...open, suspend, look, revoked, end({ wantsExport: false }), look);
    expect(ending.events.map((event) => event.type === 'step-changed' && event.asks)).toEqual([
      null,
    ]);
    expect(endStates(ending.state)).toMatchObject({ revocation: 'done', accounts: 'waiting' });
  });

  test('a tool without an account has only its data to end', () => {
    const inside = request({ signOn: 'host-application' });
    const ending = play(inside, accept, observe(all), end({ wantsExport: false }), look);
    expect(steps(ending.state)).toEqual({
      configuration: 'done',
      probe: 'done',
      retention: 'waiting',
      deletion: 'pending',
    });
  });

  test('only what waits for somebody is confirmed, and only once', () => {
    expect(() => play(...open, end(), look, confirm('deletion'))).toThrow('step-not-manual');
    const told = confirm('export', 'Par SFTP.');
    expect(() => play(...open, end(), look, confirm('export'))).toThrow('step-proof-missing');
    expect(() => play(...open, end(), look, told, told)).toThrow('step-not-manual');
    expect(() => play(...open, end(), end())).toThrow('activation-already-over');
  });

  test('a revocation without an answer is asked again', () => {
    const again = play(...open, end({ wantsExport: false }), look, [40, { kind: 'tick' }]);
    expect(again.events).toMatchObject([{ asks: 'revoke-access', step: { attempts: 2 } }]);
  });
});

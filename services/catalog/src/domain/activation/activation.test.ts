// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import {
  T0,
  accept,
  facts,
  hearGranted,
  hoster,
  observe,
  play,
  decider,
  ready,
  region,
  request,
  requester,
  steps,
} from '../../test-support/play-activation.ts';
import { isOpen, stepOf } from './activation.ts';
import type { SharedFacts } from './facts.ts';
import { standingOf } from './standing.ts';

describe('deciding a request', () => {
  test('a request waits for the tier above', () => {
    const { state, types } = play(request());
    expect(types).toEqual(['requested']);
    expect(standingOf(state)).toEqual({
      since: T0.toString(),
      blockedStep: null,
      reasonCode: 'awaiting-acceptance',
      who: { kind: 'people', role: 'coordination', organisationId: region },
    });
  });

  test('an automatic offer is accepted by nobody', () => {
    const { state, types } = play(request({ isAutomatic: true }));
    expect(types).toEqual(['requested', 'accepted']);
    expect(state).toMatchObject({ state: 'accepted', version: 2, decision: { by: null } });
  });

  test('a refusal ends it and keeps its message', () => {
    const { state } = play(request(), { kind: 'refuse', by: decider, message: 'Pas encore.' });
    expect(state).toMatchObject({ state: 'refused', decision: { message: 'Pas encore.' } });
    expect(() => play(request(), { kind: 'refuse', by: decider, message: 'x' }, accept)).toThrow(
      'activation-not-requested',
    );
  });

  test('nobody accepts their own request, and nobody accepts twice', () => {
    expect(() => play(request(), { ...accept, by: requester })).toThrow('activation-own-request');
    expect(() => play(request(), accept, accept)).toThrow('activation-not-requested');
  });
});

describe('provisioning', () => {
  test('the first activation of an instance asks for its client, and nothing else yet', () => {
    const { state, events } = play(request(), accept, observe(facts()));
    expect(events).toMatchObject([{ type: 'step-changed', asks: 'ensure-client' }]);
    expect(state.state).toBe('provisioning');
    expect(steps(state)).toEqual({
      client: 'in-progress',
      access: 'pending',
      configuration: 'pending',
      probe: 'pending',
      'first-sign-in': 'pending',
    });
    expect(standingOf(state)).toMatchObject({
      blockedStep: 'client',
      reasonCode: 'asked-identity',
      who: { kind: 'service', service: 'identity' },
    });
  });

  test('once the client is there the access is asked for and the hoster has to act', () => {
    const { state, events } = play(request(), accept, observe(facts()), [2, observe(ready())]);
    expect(events.map((event) => event.type === 'step-changed' && event.asks)).toEqual([
      null,
      'grant-access',
      null,
    ]);
    expect(standingOf(state)).toMatchObject({
      blockedStep: 'configuration',
      who: { role: 'operator', organisationId: hoster },
    });
  });

  test('what the instance already has is done at once', () => {
    const { state } = play(request(), accept, observe(ready({ isConfigured: true })));
    expect(steps(state)).toEqual({
      client: 'done',
      access: 'in-progress',
      configuration: 'done',
      probe: 'done',
      'first-sign-in': 'pending',
    });
  });

  test('it opens when only the first sign-in is missing, and is active when that is seen', () => {
    const all = ready({ isConfigured: true });
    const open = play(request(), accept, observe(all), [3, hearGranted(all)]);
    expect(isOpen(open.state)).toBe(true);
    expect(open.state.state).toBe('provisioning');
    const signInAt = '2027-01-05T10:00:00Z';
    const active = play(request(), accept, observe(all), hearGranted(all), {
      kind: 'see-sign-in',
      facts: all,
      signInAt,
    });
    expect(active.types).toEqual(['step-changed', 'active']);
    expect(active.state).toMatchObject({ state: 'active', firstSignInAt: signInAt });
    expect(standingOf(active.state)).toMatchObject({ blockedStep: null, who: null });
  });

  test('a sign-in before the access is known proves nothing', () => {
    const seen = {
      kind: 'see-sign-in',
      facts: ready({ isConfigured: true }),
      signInAt: T0.toString(),
    } as const;
    expect(play(request(), accept, observe(ready()), seen).state.state).toBe('provisioning');
    expect(play(request(), seen).types).toEqual([]);
  });

  test('a tool opened from inside another needs its dependency and its configuration only', () => {
    const inside = request({ signOn: 'host-application', reliesOnOthers: true });
    const waiting = play(inside, accept, observe(facts({ isDependencyOpen: false })));
    expect(standingOf(waiting.state)).toMatchObject({
      blockedStep: 'dependency',
      reasonCode: 'dependency-not-active',
    });
    const active = play(inside, accept, observe(facts({ isConfigured: true })));
    expect(active.state.state).toBe('active');
  });

  test("an address with a gap is the hoster's to complete", () => {
    const { state } = play(request(), accept, observe(facts({ canHaveClient: false })));
    expect(standingOf(state)).toMatchObject({
      blockedStep: 'client',
      reasonCode: 'redirect-uri-incomplete',
      who: { role: 'operator' },
    });
    const completed = play(
      request(),
      accept,
      observe(facts({ canHaveClient: false })),
      observe(facts()),
    );
    expect(completed.events).toMatchObject([{ asks: 'ensure-client' }]);
  });
});

describe('the look at the address', () => {
  const seen = (probe: SharedFacts['probe']) => ready({ isConfigured: true, probe });
  const fault = (nextAt: string) => ({ fault: 'probe-tls-expired', nextAt }) as const;
  const [soon, later] = ['2027-01-04T08:01:00Z', '2027-01-04T08:02:00Z'];
  const begun = [
    request(),
    accept,
    observe(seen('awaited')),
    hearGranted(seen('awaited')),
  ] as const;

  test('until somebody looked, the catalog itself has to', () => {
    expect(standingOf(play(...begun).state)).toMatchObject({
      blockedStep: 'probe',
      reasonCode: 'probe-awaited',
      who: { kind: 'service', service: 'catalog' },
    });
  });

  test('what is wrong is said, counted at each look, and the hoster has to act', () => {
    const failed = play(...begun, observe(seen(fault(soon))));
    expect(standingOf(failed.state)).toMatchObject({
      blockedStep: 'probe',
      reasonCode: 'probe-tls-expired',
      who: { role: 'operator', organisationId: hoster },
    });
    expect(play(...begun, observe(seen(fault(soon))), observe(seen(fault(soon)))).types).toEqual(
      [],
    );
    const again = play(...begun, observe(seen(fault(soon))), observe(seen(fault(later))));
    expect(stepOf(again.state, 'probe')).toMatchObject({ attempts: 2, nextRetryAt: later });
    expect(isOpen(again.state)).toBe(false);
    const well = play(...begun, observe(seen(fault(soon))), observe(seen('fine')));
    expect(isOpen(well.state)).toBe(true);
  });

  test("a fault of the network's own sign-on is the nation's", () => {
    const found = seen({ fault: 'probe-sign-on-keys', nextAt: soon });
    expect(standingOf(play(...begun, observe(found)).state).who).toMatchObject({
      role: 'technical',
    });
  });
});

describe('answers that fail, are late, or come twice', () => {
  const granting = [request(), accept, observe(ready({ isConfigured: true }))] as const;

  test('no answer in time: it says so and asks again, later each time', () => {
    const early = play(...granting, [29, { kind: 'tick' }]);
    expect(early.types).toEqual([]);
    const once = play(...granting, [30, { kind: 'tick' }]);
    expect(once.events).toMatchObject([{ asks: 'grant-access', step: { attempts: 2 } }]);
    expect(standingOf(once.state)).toMatchObject({
      since: T0.toString(),
      reasonCode: 'waiting-identity',
    });
    const again = play(...granting, [30, { kind: 'tick' }], [149, { kind: 'tick' }]);
    expect(again.types).toEqual([]);
    const twice = play(...granting, [30, { kind: 'tick' }], [150, { kind: 'tick' }]);
    expect(stepOf(twice.state, 'access')).toMatchObject({ attempts: 3 });
  });

  test('a refusal says why; one that may pass is tried again, another is not', () => {
    const passing = play(...granting, { kind: 'hear-refused', reasonCode: 'keycloak-refused' });
    expect(stepOf(passing.state, 'access')).toMatchObject({
      state: 'failed',
      reasonCode: 'keycloak-refused',
      nextRetryAt: '2027-01-04T08:00:30Z',
    });
    expect(standingOf(passing.state).who).toMatchObject({ role: 'technical' });
    const lasting = play(...granting, { kind: 'hear-refused', reasonCode: 'name-taken' }, [
      99_999,
      { kind: 'tick' },
    ]);
    expect(lasting.types).toEqual([]);
    const retried = play(...granting, { kind: 'hear-refused', reasonCode: 'name-taken' }, [
      60,
      { kind: 'retry', key: 'access' },
    ]);
    expect(retried.events).toMatchObject([
      { asks: 'grant-access', step: { state: 'in-progress', attempts: 2, reasonCode: null } },
    ]);
  });

  test('the same answer twice changes nothing', () => {
    const all = ready({ isConfigured: true });
    expect(play(...granting, hearGranted(all), hearGranted(all)).types).toEqual([]);
    expect(play(...granting, observe(all)).types).toEqual([]);
  });

  test('an access that identity takes back by itself ends the use, once', () => {
    const all = ready({ isConfigured: true });
    const taken = play(...granting, hearGranted(all), { kind: 'hear-revoked' });
    expect(taken.types).toEqual(['ended']);
    expect(taken.state).toMatchObject({ state: 'ended', end: null });
    expect(play(...granting, { kind: 'hear-revoked' }).types).toEqual(['ended']);
    expect(play(...granting, { kind: 'hear-revoked' }, { kind: 'hear-revoked' }).types).toEqual([]);
    expect(play(request(), accept, { kind: 'hear-revoked' }).types).toEqual([]);
  });

  test('only a running automatic step can be tried again', () => {
    expect(() => play(...granting, { kind: 'retry', key: 'configuration' })).toThrow(
      'step-not-retriable',
    );
    expect(() => play(request(), { kind: 'retry', key: 'access' })).toThrow('step-not-retriable');
  });
});

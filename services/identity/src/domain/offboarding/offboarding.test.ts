// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { canonicalProof } from './canonical-proof.ts';
import { type Progress, advanceSteps, firstSteps, stateOf } from './offboarding.ts';
import { pauseBeforeTool, promiseOf } from './tool-task.ts';

const at = Temporal.Instant.from('2027-01-04T08:00:00Z');
const nothing: Progress = {
  isAccountApplied: false,
  areSessionsEnded: false,
  areAccessesGone: false,
  isGathered: true,
  people: { total: 0, finished: 0 },
  tools: ['pending'],
};
const waiting = (steps: readonly { name: string; state: string }[]) =>
  steps.filter(({ state }) => state === 'waiting').map(({ name }) => name);

test('a departure waits for Keycloak, then for its tools; the proof comes last', () => {
  const begun = firstSteps('account', { mandates: 2, invitations: 0, revocation: 1 }, at);
  expect(waiting(begun)).toEqual(['account', 'accesses', 'sessions', 'tools', 'proof']);
  const applied = advanceSteps('person', begun, { ...nothing, isAccountApplied: true }, at);
  expect(waiting(applied)).toEqual(['sessions', 'tools', 'proof']);
  const ended = advanceSteps('person', applied, { ...nothing, areSessionsEnded: true }, at);
  expect(waiting(ended)).toEqual(['tools', 'proof']);
  expect(stateOf(ended, ['done', 'dead'])).toBe('attention');
  const over = advanceSteps('person', ended, { ...nothing, tools: ['done'] }, at);
  expect(waiting(over)).toEqual([]);
  expect(stateOf(over, ['done'])).toBe('finished');
});

test('what was done stays done, at its own time', () => {
  const later = at.add({ hours: 1 });
  const [first] = advanceSteps('person', firstSteps('here', { mandates: 1 }, at), nothing, later);
  expect(first).toEqual({ name: 'mandates', state: 'done', at: at.toString(), count: 1 });
});

test('an organisation waits for everybody’s departure', () => {
  const begun = firstSteps('left', { organisation: 1, invitations: 0 }, at);
  const gathering = { ...nothing, isGathered: false, areAccessesGone: true, tools: [] };
  expect(waiting(advanceSteps('organisation', begun, gathering, at))).toEqual([
    'mandates',
    'people',
    'proof',
  ]);
  const gathered = { ...gathering, isGathered: true, people: { total: 3, finished: 2 } };
  expect(waiting(advanceSteps('organisation', begun, gathered, at))).toEqual(['people', 'proof']);
});

test('the promise is what the tool can hold', () => {
  const urls = { deprovisioning_uri: null, backchannel_logout_uri: null };
  expect(promiseOf(urls)).toBe('human');
  expect(promiseOf({ ...urls, backchannel_logout_uri: 'https://a.example' })).toBe('at-once');
  expect(promiseOf({ ...urls, deprovisioning_uri: 'https://a.example' })).toBe('api');
  expect([1, 2, 7, 8, 50].map(pauseBeforeTool)).toEqual([30, 60, 1920, 3600, 3600]);
});

test('a proof has one text, whatever the order of its members', () => {
  expect(canonicalProof({ b: [1, { d: null, c: 'é"' }], a: undefined })).toBe(
    '{"b":[1,{"c":"é\\"","d":null}]}',
  );
});

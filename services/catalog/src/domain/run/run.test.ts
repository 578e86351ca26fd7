// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { describe, expect, test } from 'vitest';
import { type RunMove, canMove, moveRun } from './move-run.ts';
import { type ActivationRun, type RunState, decidesFor, mayPass } from './run.ts';

const [nation, region, department, asker, other] = [newId(), newId(), newId(), newId(), newId()];
const AT = '2027-01-04T08:00:00Z';
const run = (change: Partial<ActivationRun> = {}): ActivationRun => ({
  id: newId(),
  version: 1,
  kind: 'once',
  name: 'Vague 1',
  organisationId: nation,
  tiers: ['departmental'],
  offerIds: [newId()],
  message: null,
  state: 'awaiting-approval',
  createdBy: asker,
  mandateId: newId(),
  createdAt: AT,
  approval: null,
  closed: null,
  ...change,
});
const actor = (personId = other) => ({
  personId,
  mandateId: newId(),
  organisationId: nation,
  accepts: true,
});
const MOVES: readonly RunMove[] = ['approve', 'refuse', 'pause', 'resume', 'stop'];

describe('moving a run', () => {
  test.each([
    ['awaiting-approval', ['approve', 'refuse', 'stop']],
    ['running', ['pause', 'stop']],
    ['paused', ['resume', 'stop']],
    ['done', []],
    ['stopped', []],
    ['refused', []],
  ] as const)('%s can be moved so: %s', (state, moves) => {
    expect(MOVES.filter((move) => canMove(run({ state }), move, other))).toEqual(moves);
    for (const move of MOVES.filter((one) => !(moves as readonly RunMove[]).includes(one))) {
      expect(() => moveRun(run({ state }), move, actor(), null, AT)).toThrow('run-not-movable');
    }
  });

  test('whoever asked for it does not answer for it, but takes it back', () => {
    expect(() => moveRun(run(), 'approve', actor(asker), null, AT)).toThrow('run-own');
    expect(() => moveRun(run(), 'refuse', actor(asker), 'Non.', AT)).toThrow('run-own');
    expect(moveRun(run(), 'stop', actor(asker), null, AT).state).toBe('stopped');
  });

  test('a pause keeps who approved', () => {
    const going = moveRun(run(), 'approve', actor(), null, AT);
    expect(going).toMatchObject({ version: 2, state: 'running', approval: { by: other } });
    const again = moveRun(moveRun(going, 'pause', actor(), null, AT), 'resume', actor(), null, AT);
    expect(again).toMatchObject({ state: 'running', approval: { by: other } });
  });
});

describe('what an approval decides', () => {
  const below = { id: department, tier: 'departmental', ancestors: [region, nation] } as const;

  test.each<[RunState, Partial<ActivationRun>, boolean]>([
    ['running', {}, false],
    ['running', { approval: { ...actor(), by: other, at: AT } }, true],
    ['running', { approval: { ...actor(), accepts: false, by: other, at: AT } }, false],
    ['running', { approval: { ...actor(), organisationId: department, by: other, at: AT } }, false],
  ])('%s %o: %s', (state, change, decides) => {
    expect(decidesFor(run({ state, ...change }), below)).toBe(decides);
  });

  test('only a rule looks again, and only at what may pass', () => {
    const reason = (code: string) => ({ code, params: {}, details: [] });
    expect(mayPass(run({ kind: 'rule' }), reason('hoster-full'))).toBe(true);
    expect(mayPass(run({ kind: 'rule' }), reason('activation-already-open'))).toBe(false);
    expect(mayPass(run(), reason('hoster-full'))).toBe(false);
  });
});

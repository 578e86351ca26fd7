// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { rollBackPoint } from './roll-back.ts';

const at = (id: string, state: string, since: string) => ({ id, state, since });
const view = {
  committedAt: '2027-01-04T08:00:00Z',
  behindPrevious: [
    at('prepare', 'opened', '2027-03-01T08:00:00Z'),
    at('open', 'opened', '2027-06-01T08:00:00Z'),
  ],
  behind: [at('next', 'ready', '2027-07-01T08:00:00Z')],
  gates: [
    at('before', 'opened', '2027-05-01T08:00:00Z'),
    at('since', 'opened', '2027-06-10T08:00:00Z'),
    at('accepted', 'accepted', '2027-06-12T08:00:00Z'),
    at('refused', 'refused', '2027-06-13T08:00:00Z'),
  ],
};

test('a wave goes back to before the wave gate that let it on last', () => {
  const point = rollBackPoint(view);
  expect(point.since).toBe('2027-06-01T08:00:00Z');
  expect([...point.waveGateIds]).toEqual(['open']);
  expect([...point.gateIds]).toEqual(['since', 'accepted']);
  expect(point.refused).toBeNull();
});

test('a second time it goes back further, in the end to the commitment and no further', () => {
  const once = { ...view, behindPrevious: view.behindPrevious.slice(0, 1) };
  expect([...rollBackPoint(once).waveGateIds]).toEqual(['prepare']);
  expect([...rollBackPoint(once).gateIds]).toContain('before');
  const first = { ...view, behindPrevious: [] };
  expect(rollBackPoint(first)).toMatchObject({ since: view.committedAt, refused: null });
  const taken = { ...first, gates: [at('taken over', 'opened', view.committedAt)] };
  expect(rollBackPoint(taken)).toMatchObject({ refused: 'roll-back-nothing' });
});

test('not while the next wave stands on it', () => {
  const behind = [at('next', 'opened', '2027-07-01T08:00:00Z')];
  expect(rollBackPoint({ ...view, behind }).refused).toBe('roll-back-next');
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { Planning } from '../../api/schemas.ts';
import { waveSpans } from './wave-spans.ts';

const wave = (number: number, ...days: [string | null, string | null][]) =>
  ({
    number,
    commitment: number === 1 ? 'firm' : 'provisional',
    departments: days.map(([start, end]) => ({ start, end })),
  }) as Planning['ProposalWave'];

test('spreads the waves over the whole time, the first start at 0 and the last end at 100', () => {
  const { first, last, spans, now } = waveSpans(
    [wave(1, ['2027-01-01', '2027-03-01']), wave(2, ['2027-02-20', '2027-04-11'], [null, null])],
    '2027-01-11',
  );
  expect([first, last, now]).toEqual(['2027-01-01', '2027-04-11', 10]);
  expect(spans).toEqual([
    { number: 1, firm: true, from: 0, length: 59 },
    { number: 2, firm: false, from: 50, length: 50 },
  ]);
});

test('leaves out a wave without dates, and today when it is outside', () => {
  const { spans, now } = waveSpans(
    [wave(1, ['2027-01-01', '2027-03-01']), wave(2, [null, null])],
    '2028-01-01',
  );
  expect(spans.map(({ number }) => number)).toEqual([1]);
  expect(now).toBeNull();
  expect(waveSpans([], '2027-01-01')).toEqual({ first: null, last: null, spans: [], now: null });
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { expect, test } from 'vitest';
import { type JoinedFreeze, joinWindows } from './join-windows.ts';

const region = newId();
const days = (firstDay: string, lastDay: string) => ({ firstDay, lastDay });
const windows = (change: Partial<JoinedFreeze> = {}): JoinedFreeze => ({
  kind: 'allow',
  organisationId: region,
  tag: null,
  forbids: ['start'],
  counts: days('2027-01-04', '2027-03-31'),
  periods: [days('2027-01-04', '2027-01-31'), days('2027-02-06', '2027-03-31')],
  exceptions: [],
  ...change,
});
/** Open from 15 to 20 February. */
const later = (change: Partial<JoinedFreeze> = {}): JoinedFreeze =>
  windows({
    counts: days('2027-01-11', '2027-02-28'),
    periods: [days('2027-01-11', '2027-02-14'), days('2027-02-21', '2027-02-28')],
    ...change,
  });
const short = (freezes: readonly JoinedFreeze[]) =>
  freezes.map(({ forbids, periods }) => [
    forbids.join(),
    periods.map(({ firstDay, lastDay }) => `${firstDay.slice(5)}/${lastDay.slice(5)}`).join(' '),
  ]);

test('what one opens, the other does not close, as long as it counts', () => {
  expect(short(joinWindows([windows(), later()]))).toEqual([
    ['start', '01-04/01-31 02-06/02-14 02-21/03-31'],
    ['start', '01-11/01-31 02-06/02-14 02-21/02-28'],
  ]);
});

test('each thing is open where windows for it are', () => {
  expect(short(joinWindows([windows({ forbids: ['start', 'open'] }), later()]))).toEqual([
    ['start', '01-04/01-31 02-06/02-14 02-21/03-31'],
    ['open', '01-04/01-31 02-06/03-31'],
    ['start', '01-11/01-31 02-06/02-14 02-21/02-28'],
  ]);
});

test('who passes one passes those beside it for the same thing', () => {
  const joined = joinWindows([
    windows({ forbids: ['start', 'open'], exceptions: ['a'] }),
    later({ exceptions: ['b'] }),
  ]);
  expect(joined.map(({ exceptions }) => exceptions)).toEqual([['a', 'b'], ['a'], ['b', 'a']]);
});

test.each<[string, Partial<JoinedFreeze>]>([
  ['a freeze', { kind: 'deny' }],
  ['windows of another place', { organisationId: newId() }],
  ['windows of another tag', { tag: 'wave-2' }],
  ['windows for another thing', { forbids: ['live'] }],
])('%s stay beside them as they are', (_, change) => {
  const freezes = [windows(), later(change)];
  expect(joinWindows(freezes)).toEqual(freezes);
});

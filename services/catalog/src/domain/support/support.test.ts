// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { expect, test } from 'vitest';
import { deskChain } from './desk-chain.ts';
import { type Report, answered, closed, movedTo, nextDesk, replied } from './report.ts';

const [association, department, region, nation, hoster] = [
  newId(),
  newId(),
  newId(),
  newId(),
  newId(),
] as const;
const lineage = [association, department, region, nation];
const AT = Temporal.Instant.from('2027-01-04T08:00:00Z');

test('each tier is asked once, its support first, a vacant one passed over, the hoster last', () => {
  const chain = deskChain(lineage, hoster, [
    { role: 'coordination', organisationId: department },
    { role: 'support', organisationId: department },
    { role: 'coordination', organisationId: nation },
    { role: 'treasury', organisationId: region },
  ]);
  expect(chain).toEqual([
    { role: 'support', organisationId: department },
    { role: 'coordination', organisationId: nation },
    { role: 'operator', organisationId: hoster },
  ]);
  const [first, second, last] = chain;
  if (!first || !second || !last) throw new RangeError('the chain is short');
  expect(nextDesk(chain, first)).toEqual(second);
  expect(nextDesk(chain, last)).toBeUndefined();
  expect(nextDesk(chain, { role: 'support', organisationId: region })).toEqual(first);
});

test('where nobody is there at all, the hoster is asked', () => {
  expect(deskChain(lineage, hoster, [])).toEqual([{ role: 'operator', organisationId: hoster }]);
});

test('a report climbs while it is open, and no longer once it is answered or closed', () => {
  const reporter = newId();
  const report: Report = {
    id: newId(),
    version: 1,
    instanceId: newId(),
    hosterOrganisationId: hoster,
    organisationId: association,
    reportedBy: reporter,
    reportedAt: AT.toString(),
    title: 'Je ne peux rien déposer',
    message: 'Depuis ce matin.',
    state: 'open',
    desk: { role: 'support', organisationId: department },
    since: AT.toString(),
    climbsAt: '2027-01-06T08:00:00Z',
    entries: [],
  };
  const desk = { role: 'coordination', organisationId: nation } as const;
  const higher = movedTo(report, { desk, by: null, message: null }, AT, false);
  expect(higher).toMatchObject({ state: 'open', desk, version: 2 });
  expect(higher.entries.at(-1)).toMatchObject({ kind: 'climbed', by: null, desk });
  const told = answered(higher, newId(), 'Videz la corbeille.', AT);
  expect(told).toMatchObject({ state: 'answered', climbsAt: null });
  expect(replied(told, 'Cela ne suffit pas.', AT)).toMatchObject({
    state: 'open',
    climbsAt: '2027-01-06T08:00:00Z',
  });
  expect(closed(told, reporter, null, AT)).toMatchObject({ state: 'closed', climbsAt: null });
  const last = movedTo(
    report,
    { desk: { role: 'operator', organisationId: hoster }, by: newId(), message: 'Disque plein ?' },
    AT,
    true,
  );
  expect(last).toMatchObject({ climbsAt: null });
  expect(last.entries.at(-1)?.kind).toBe('passed');
});

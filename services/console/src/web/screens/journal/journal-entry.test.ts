// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { type JournalLine, mergeJournal, toLine } from './journal-entry.ts';

const line = (service: JournalLine['service'], id: string, at: string) =>
  ({ service, id, at }) as JournalLine;
const ids = (pages: Parameters<typeof mergeJournal>[0]) =>
  mergeJournal(pages).lines.map(({ id }) => id);

test('merges by time, then id, newest first', () => {
  const pages = [
    { lines: [line('identity', 'b', '09:03'), line('identity', 'a', '09:01')], more: false },
    { lines: [line('planning', 'd', '09:03'), line('planning', 'c', '09:02')], more: false },
  ];
  expect(ids(pages)).toEqual(['d', 'b', 'c', 'a']);
  expect(mergeJournal(pages).more).toBe(false);
});

test('holds back what an unread page of another service could precede', () => {
  const pages = [
    { lines: [line('identity', 'a', '09:09'), line('identity', 'b', '09:05')], more: true },
    { lines: [line('planning', 'c', '09:08'), line('planning', 'd', '09:01')], more: false },
  ];
  expect(ids(pages)).toEqual(['a', 'c', 'b']);
  expect(mergeJournal(pages).more).toBe(true);
});

test('a silent service takes nothing away from the others', () => {
  expect(ids([undefined, { lines: [line('catalog', 'a', '09:00')], more: false }])).toEqual(['a']);
  expect(mergeJournal([undefined])).toEqual({ lines: [], more: false });
});

test('reads the person in either shape; nobody means that it happened by itself', () => {
  const entry = {
    id: '1',
    at: 't',
    action: 'x',
    resourceType: 'task',
    resourceId: 'r',
    organisationId: null,
    summary: {},
    correlationId: 'c',
  };
  expect(
    toLine('identity', { ...entry, person: { givenName: 'A', familyName: 'B' } }).personName,
  ).toBe('A B');
  expect(toLine('catalog', { ...entry, personName: 'C D' }).personName).toBe('C D');
  const byMachine = toLine('identity', { ...entry, person: null, machineKey: 'Annuaire' });
  expect(byMachine.personName).toBe('Annuaire');
  expect(toLine('planning', { ...entry, person: null }).personName).toBeNull();
});

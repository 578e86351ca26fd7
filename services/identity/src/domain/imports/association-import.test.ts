// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { expect, test } from 'vitest';
import {
  type AssociationImport,
  NOTHING_RECORDED,
  advance,
  begin,
  stop,
} from './association-import.ts';

const at = Temporal.Instant.from('2026-11-24T08:00:00Z');
const later = { correlationId: 'later', at: at.add({ hours: 1 }) };
const who = { personId: newId(), mandateId: newId() };

const checked: AssociationImport = {
  id: newId(),
  organisationId: newId(),
  personId: newId(),
  fileName: null,
  columns: ['nom'],
  state: 'checked',
  accepted: 600,
  done: 0,
  refused: 2,
  ignored: 0,
  warned: 0,
  expected: { created: 600, updated: 0, unchanged: 0 },
  recorded: NOTHING_RECORDED,
  applied: null,
  correlationId: 'checked',
  createdAt: at,
  changedAt: at,
};

test('a checked import is begun once; one without a line is over at once', () => {
  const begun = begin(checked, who, later);
  expect(begun).toMatchObject({ state: 'applying', applied: who, correlationId: 'later' });
  expect(() => begin(begun, who, later)).toThrow('import-not-checked');
  expect(begin({ ...checked, accepted: 0 }, who, later).state).toBe('done');
});

test('chunk by chunk to the end', () => {
  const counts = { created: 499, updated: 0, unchanged: 0 };
  const half = advance(
    begin(checked, who, later),
    { lines: 500, refused: 1, counts },
    { isLast: false, at },
  );
  expect(half).toMatchObject({ state: 'applying', done: 500, refused: 3, recorded: counts });
  const rest = { lines: 100, refused: 0, counts: { created: 98, updated: 1, unchanged: 1 } };
  expect(advance(half, rest, { isLast: true, at })).toMatchObject({
    state: 'done',
    done: 600,
    refused: 3,
    recorded: { created: 597, updated: 1, unchanged: 1 },
  });
});

test('what is checked or under way can be stopped, nothing else', () => {
  expect(stop(checked, at).state).toBe('stopped');
  const stopped = stop(begin(checked, who, later), at);
  expect(stopped.state).toBe('stopped');
  expect(() => stop(stopped, at)).toThrow('import-already-over');
  expect(() => begin(stopped, who, later)).toThrow('import-not-checked');
});

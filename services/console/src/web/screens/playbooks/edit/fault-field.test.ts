// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { wholePlaybook } from '../../../../../tests/fixtures/playbook-edits.ts';
import { draftTasks, NO_DRAFT } from './draft.ts';
import { faultPlace } from './fault-field.ts';
import { readLink, scopeBetween, writeLink } from './link-values.ts';

const tasks = draftTasks(wholePlaybook, NO_DRAFT);

test.each([
  ['tasks.D02.duration.likely', {}, 'edit-likely'],
  ['tasks.D02.demand.committee.files', {}, 'edit-files'],
  ['tasks.D02.roles.responsible', {}, 'edit-responsible'],
  ['tasks.D02.after.2.key', {}, 'edit-link-1'],
  ['tasks.D02.after', { key: 'D01' }, 'edit-link-1'],
  ['tasks.D02.after', { path: 'D02 > D01 > D02' }, 'edit-link-1'],
  ['tasks.D02.when', { key: 'D01' }, null],
  ['gates.G1.criteria.1.from', { key: 'D01' }, null],
])('%s %j is told at %s', (column, params, id) => {
  expect(faultPlace({ column, params }, tasks).id).toBe(id);
});

test.each(['R06:FS:5wd:region', 'N04:SS:0wd:same', 'D20:SF:12cd:children'])(
  '%s is read and written the same',
  (written) => {
    expect(writeLink(readLink(written))).toBe(written);
  },
);

test('whose task is waited for follows from the two tiers', () => {
  expect(scopeBetween('departmental', 'departmental')).toBe('same');
  expect(scopeBetween('departmental', 'national')).toBe('nation');
  expect(scopeBetween('local', 'departmental')).toBe('department');
  expect(scopeBetween('local', 'regional')).toBe('region');
  expect(scopeBetween('national', 'regional')).toBe('children');
});

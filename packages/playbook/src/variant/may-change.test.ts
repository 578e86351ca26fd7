// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readText } from '../test-support/read-text.ts';
import { tiersFrom, variantEditFaults } from './may-change.ts';

const { content } = readText(
  readFileSync(new URL('../../fixtures/small-playbook.yaml', import.meta.url), 'utf8'),
);

test('an organisation adds tasks of its tier and of those below', () => {
  expect(tiersFrom('regional')).toEqual(['regional', 'departmental', 'local']);
  expect(tiersFrom('departmental')).toEqual(['departmental', 'local']);
});

test('tasks of the base stay as they are, and those above are not added', () => {
  const edits = [
    { key: 'D01', effort: 2 },
    { key: 'RX01', tier: 'regional' as const },
    { key: 'DX01', tier: 'departmental' as const },
  ];
  const faults = variantEditFaults(content, 'departmental', edits, ['L01', 'DX02']);
  expect(faults.map(({ code, column }) => [code, column])).toEqual([
    ['variant-national', 'tasks.D01'],
    ['variant-national', 'tasks.L01'],
    ['variant-tier', 'tasks.RX01.tier'],
  ]);
  expect(variantEditFaults(content, 'regional', edits.slice(1), [])).toEqual([]);
});

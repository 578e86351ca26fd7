// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { type Ledger, ledgerOf, settleAccounts } from './ledger.ts';

const ledger: Ledger = new Map();
ledgerOf(ledger, 'a').comments.push('one', 'two');
ledgerOf(ledger, 'a').events.push('task.started', 'task.declared');
ledgerOf(ledger, 'b').comments.push('three');

test('all is there', () => {
  const told = new Map([
    [
      'a',
      { comments: ['two', 'one', 'of somebody else'], events: ['task.started', 'task.declared'] },
    ],
    ['b', { comments: ['three'], events: [] }],
  ]);
  expect(settleAccounts(ledger, told)).toEqual({ acknowledged: 5, lost: 0, doubled: 0 });
});

test('what is missing and what is there twice is counted', () => {
  const told = new Map([
    ['a', { comments: ['one', 'one'], events: ['task.started', 'task.declared', 'task.declared'] }],
  ]);
  expect(settleAccounts(ledger, told)).toEqual({ acknowledged: 5, lost: 2, doubled: 2 });
});

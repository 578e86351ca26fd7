// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, newId } from '@essaim/kernel';
import { expect, test } from 'vitest';
import { type Loan, type LoanCommand, allowLoanCommand, loanCommands, loanState } from './loan.ts';

const act = { at: '2027-01-04T08:00:00Z', by: newId(), message: null };
const offered: Loan = { accepted: null, isDeclined: false, ended: null, lastDay: '2027-06-30' };
const accepted: Loan = { ...offered, accepted: act };
const today = '2027-06-30';
const [lender, receiver] = [
  { lender: true, receiver: false },
  { lender: false, receiver: true },
];

test.each<[string, Loan, LoanCommand[], LoanCommand[]]>([
  ['offered', offered, ['end'], ['accept', 'decline']],
  ['accepted', accepted, ['end'], ['end']],
  ['declined', { ...offered, ended: act, isDeclined: true }, [], []],
  ['ended', { ...accepted, ended: act }, [], []],
])('%s: what the lender and the receiver may say', (state, loan, ofLender, ofReceiver) => {
  expect(loanState(loan)).toBe(state);
  expect(loanCommands(loan, lender, today)).toEqual(ofLender);
  expect(loanCommands(loan, receiver, today)).toEqual(ofReceiver);
  expect(loanCommands(loan, { lender: false, receiver: false }, today)).toEqual([]);
});

test.each<[string, Loan, LoanCommand, typeof lender]>([
  ['loan-answered', accepted, 'decline', receiver],
  ['loan-ended', { ...accepted, ended: act }, 'accept', receiver],
  ['loan-ended', { ...offered, lastDay: '2027-06-29' }, 'accept', receiver],
  ['forbidden', offered, 'accept', lender],
  ['forbidden', offered, 'end', receiver],
])('%s', (code, loan, command, sides) => {
  try {
    allowLoanCommand(loan, command, sides, today);
  } catch (error) {
    expect(error instanceof DomainError && error.code).toBe(code);
    return;
  }
  expect.unreachable('nothing was refused');
});

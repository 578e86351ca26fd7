// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { type TaskCommandName, type TaskStanding, allowedCommands } from './allowed-commands.ts';
import type { Task, TaskState } from './task.ts';

const nobody: TaskStanding = {
  isWorker: false,
  isAccepter: false,
  isReader: false,
  isDeclarer: false,
  hasAbove: true,
  isHeld: false,
  isBraked: false,
  isExpired: false,
  isPlanned: true,
  isPinned: false,
  isEndHeld: false,
  isAsked: false,
};
const allowed = (
  state: TaskState,
  who: Partial<TaskStanding>,
  action: Task['action'] = 'none',
): TaskCommandName[] => allowedCommands({ state, action }, { ...nobody, ...who });
const worker = { isWorker: true, isReader: true };
const accepter = { isAccepter: true, isReader: true };

test.each<[TaskState, TaskCommandName[]]>([
  ['todo', ['help', 'decision', 'comment']],
  ['ready', ['start', 'declare', 'block', 'help', 'decision', 'comment']],
  ['in-progress', ['declare', 'block', 'help', 'decision', 'comment']],
  ['blocked', ['declare', 'unblock', 'help', 'decision', 'comment']],
  ['declared', ['correct', 'help', 'decision', 'comment']],
  ['accepted', ['comment']],
  ['skipped', ['comment']],
])('who works on a task that is %s', (state, expected) => {
  expect(allowed(state, worker)).toEqual(expected);
});

test.each<[TaskState, TaskCommandName[]]>([
  ['todo', ['skip', 'pin', 'comment']],
  ['ready', ['skip', 'pin', 'comment']],
  ['in-progress', ['skip', 'comment']],
  ['declared', ['accept', 'refuse', 'skip', 'comment']],
  ['accepted', ['take-back', 'comment']],
])('who accepts a task that is %s', (state, expected) => {
  expect(allowed(state, accepter)).toEqual(expected);
});

test('a pin goes before the task begins; what the plan does not date has none', () => {
  const pinned = { ...accepter, isPinned: true };
  expect(allowed('ready', pinned)).toEqual(['skip', 'pin', 'unpin', 'comment']);
  expect(allowed('in-progress', pinned)).toEqual(['skip', 'comment']);
  expect(allowed('ready', { ...accepter, isPlanned: false })).toEqual(['skip', 'comment']);
  expect(allowed('ready', { ...worker, isPinned: true })).not.toContain('unpin');
});

test('nobody accepts what they declared, even with both hats', () => {
  const both = { ...worker, ...accepter, isDeclarer: true };
  expect(allowed('declared', both)).not.toContain('accept');
  expect(allowed('declared', both)).not.toContain('refuse');
});

test('on hold nobody works, and calls for help still go', () => {
  expect(allowed('ready', { ...worker, isHeld: true })).toEqual(['help', 'decision', 'comment']);
});

test('what follows from other facts is declared by nobody', () => {
  for (const action of ['activation', 'invite', 'connect-idp'] as const) {
    expect(allowed('ready', worker, action)).not.toContain('declare');
    expect(allowed('declared', worker, action)).not.toContain('correct');
  }
  expect(allowed('accepted', accepter, 'activation')).not.toContain('take-back');
});

test('evidence that is too old is given again', () => {
  expect(allowed('accepted', { ...worker, isExpired: true })).toEqual(['declare', 'comment']);
  expect(allowed('ready', { ...worker, isEndHeld: true })).not.toContain('declare');
});

test('at the top there is nobody to ask; who is asked answers; who only reads may say a word', () => {
  expect(allowed('ready', { ...worker, hasAbove: false })).not.toContain('help');
  expect(allowed('blocked', { isReader: true, isAsked: true })).toEqual(['comment', 'answer']);
  expect(allowed('ready', {})).toEqual([]);
});

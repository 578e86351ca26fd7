// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { conditionsOfFields, fieldsOfConditions } from './wave-condition-fields.ts';

const conditions = {
  success: [
    { metric: 'live-share' as const, threshold: 70 },
    { metric: 'soak-days' as const, threshold: 0 },
    { metric: 'blocked-share' as const, threshold: 5 },
  ],
  error: [
    { metric: 'late-share' as const, threshold: 20, count: 3, reaction: 'pause' as const },
    { metric: 'late-share' as const, threshold: 50, count: 9, reaction: 'stop' as const },
  ],
};

test('what the form shows is what it sends, success by a limit of trouble too', () => {
  expect(conditionsOfFields(fieldsOfConditions(conditions))).toEqual(conditions);
});

test('what is emptied is not looked at any more; a number that is left out is one', () => {
  const fields = {
    ...fieldsOfConditions(conditions),
    'success-soak-days': ' ',
    'success-blocked-share': '',
  };
  const asked = { ...fields, 'pause-late-share': '', 'stop-blocked-share': '15' };
  expect(conditionsOfFields(asked)).toEqual({
    success: [{ metric: 'live-share', threshold: 70 }],
    error: [
      { metric: 'late-share', threshold: 50, count: 9, reaction: 'stop' },
      { metric: 'blocked-share', threshold: 15, count: 1, reaction: 'stop' },
    ],
  });
});

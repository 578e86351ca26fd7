// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { calendarFaults } from './calendar-faults.ts';

const names = (text: string) => new Set(text.match(/\{\w+\}/g));

test('both languages of a sentence name the same parameters', () => {
  for (const [code, text] of Object.entries(calendarFaults))
    expect(names(text.fr), code).toEqual(names(text.en));
});

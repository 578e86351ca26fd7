// SPDX-License-Identifier: AGPL-3.0-or-later
import { addTaken } from '@essaim/scheduler';
import { expect, test } from 'vitest';
import { takenBeyond } from './taken-beyond.ts';

const part = {
  weeks: [{ pool: 'nat/trainer_days', week: '2027-03-01', hundredths: 300 }],
  sessions: [{ pool: 'nat/committee_slots', date: '2027-03-10', files: 2 }],
  hosting: [{ organisation: 'reg-52', users: 450, gb: 900 }],
};
const rest = {
  weeks: [
    { pool: 'nat/trainer_days', week: '2027-03-01', hundredths: 50 },
    { pool: 'nat/trainer_days', week: '2027-03-08', hundredths: 100 },
  ],
  sessions: [{ pool: 'nat/committee_slots', date: '2027-03-10', files: 1 }],
  hosting: [],
};

test('what is beyond a part is the rest, and nothing is beyond all of it', () => {
  expect(takenBeyond(addTaken(part, rest), part)).toEqual(rest);
  expect(takenBeyond(part, part)).toEqual(addTaken());
  expect(takenBeyond(part, addTaken())).toEqual(part);
});

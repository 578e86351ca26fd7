// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { Identity, Planning } from '../../api/schemas.ts';
import { boardCards } from './board-cards.ts';

const organisation = (id: string, code: string, tier = 'departmental') =>
  ({ id, tier, shortName: id, territory: { departmentCode: code } }) as Identity['Organisation'];
const vacancy = (id: string, openInvitation: unknown = null) =>
  ({ organisation: { id }, since: '2027-03-01', openInvitation }) as Identity['Vacancy'];
const department = (id: string, state: string, opened: string[] = []) =>
  ({
    organisation: { id },
    state,
    gates: opened.map((gate) => ({ gate, state: 'opened' })),
  }) as unknown as Planning['CampaignDepartment'];
const column = (sources: Partial<Parameters<typeof boardCards>[0]>) =>
  boardCards({
    organisations: [organisation('a', '72')],
    vacancies: [],
    departments: [],
    signed: new Set(),
    ...sources,
  })[0]?.column;

test('a department moves by its criteria, from the invitation to the launch', () => {
  expect(column({ vacancies: [vacancy('a')] })).toBe('to-invite');
  expect(column({ vacancies: [vacancy('a', { id: 'i', email: 'x', expiresAt: 'y' })] })).toBe(
    'invited',
  );
  expect(column({})).toBe('named');
  expect(column({ signed: new Set(['a']) })).toBe('signed');
  expect(column({ departments: [department('a', 'preparing', ['G1'])] })).toBe('ready');
  expect(column({ departments: [department('a', 'deploying')] })).toBe('launched');
});

test('a blocked department keeps the column that its gates earned', () => {
  expect(column({ departments: [department('a', 'blocked', ['G1', 'G2'])] })).toBe('launched');
});

test('a vacancy stays on the card of a department that has gone further', () => {
  const [card] = boardCards({
    organisations: [organisation('a', '72')],
    vacancies: [vacancy('a')],
    departments: [department('a', 'ready')],
    signed: new Set(),
  });
  expect(card).toMatchObject({ column: 'ready', vacant: true, vacantSince: '2027-03-01' });
});

test('shows departments only, by their number', () => {
  const cards = boardCards({
    organisations: [
      organisation('b', '85'),
      organisation('r', '52', 'regional'),
      organisation('a', '44'),
    ],
    vacancies: [],
    departments: [],
    signed: new Set(),
  });
  expect(cards.map(({ id }) => id)).toEqual(['a', 'b']);
});

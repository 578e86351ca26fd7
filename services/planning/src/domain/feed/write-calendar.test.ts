// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { writeCalendar } from './write-calendar.ts';

const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

test('whole civil days, a stable identifier and a growing sequence', () => {
  const text = writeCalendar(
    { name: 'essaim : Mayenne', language: 'fr', now: '2027-01-04T08:00:00Z' },
    [
      {
        uid: 'task-1@essaim',
        sequence: 3,
        firstDay: '2028-02-28',
        lastDay: '2028-02-29',
        title: 'Nommer le référent, son suppléant ; et l’équipe',
        description:
          'prête\nCampagne : Première campagne, avec un nom qui dépasse la ligne de loin',
        url: 'https://essaim.example/taches/1',
        changedAt: '2027-01-02T09:30:00.250Z',
      },
    ],
  );
  const lines = unfolded(text);
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  for (const line of [
    'METHOD:PUBLISH',
    'UID:task-1@essaim',
    'SEQUENCE:3',
    'DTSTART;VALUE=DATE:20280228',
    'DTEND;VALUE=DATE:20280301',
    'DTSTAMP:20270104T080000Z',
    'LAST-MODIFIED:20270102T093000Z',
    'SUMMARY:Nommer le référent\\, son suppléant \\; et l’équipe',
    'TRANSP:TRANSPARENT',
  ])
    expect(lines).toContain(line);
  expect(lines.some((line) => line.startsWith('DESCRIPTION:prête\\nCampagne'))).toBe(true);
});

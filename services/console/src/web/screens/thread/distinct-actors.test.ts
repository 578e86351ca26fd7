// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { distinctActors } from './distinct-actors.ts';

const actor = (organisation: string, role: string, ...people: string[]) => ({
  organisation: { id: organisation },
  role,
  people: people.map((id) => ({ id })),
});

test('who can act by several roles is named once', () => {
  const [technical, coordination] = [
    actor('53', 'technical', 'a'),
    actor('53', 'coordination', 'a'),
  ];
  expect(distinctActors([technical, coordination])).toEqual([technical]);
});

test('others, other organisations and each vacant role stay', () => {
  const all = [
    actor('53', 'coordination', 'a', 'b'),
    actor('53', 'board', 'a'),
    actor('52', 'board', 'a'),
    actor('53', 'technical'),
    actor('53', 'treasury'),
  ];
  expect(distinctActors([...all, actor('53', 'training', 'b', 'a')])).toEqual(all);
});

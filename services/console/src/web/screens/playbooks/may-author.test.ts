// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { SESSIONS } from '../../../../tests/fixtures/sessions.ts';
import { region } from '../../../../tests/fixtures/places.ts';
import { mayAuthor, mayDerive } from './may-author.ts';

const hat = (name: 'national' | 'regional' | 'departmental') => SESSIONS[name].hats[0] ?? null;
const national = { owner: null };
const ours = { owner: region('52') };

test('the coordination of the owner publishes, that of the nation for a national playbook', () => {
  expect([mayAuthor(hat('national'), national), mayAuthor(hat('regional'), ours)]).toEqual([
    true,
    true,
  ]);
  expect(mayAuthor(hat('national'), ours)).toBe(false);
  expect(mayAuthor(hat('regional'), national)).toBe(false);
  expect(mayAuthor(hat('regional'), { owner: region('53') })).toBe(false);
  expect(mayAuthor(SESSIONS.national.hats[1] ?? null, national)).toBe(false);
  expect(mayAuthor(null, national)).toBe(false);
});

test('a region and a department have versions of their own, the nation has the plan itself', () => {
  expect([mayDerive(hat('regional')), mayDerive(hat('departmental'))]).toEqual([true, true]);
  expect(mayDerive(hat('national'))).toBe(false);
  expect(mayDerive(SESSIONS.regional.hats[1] ?? null)).toBe(false);
});

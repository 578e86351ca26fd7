// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createSecretBox } from './secret-box.ts';

const box = createSecretBox(randomBytes(32));

test('gives back what was sealed, and seals it differently each time', () => {
  const [one, two] = [box.seal('un secret'), box.seal('un secret')];
  expect(box.open(one)).toBe('un secret');
  expect(one.equals(two)).toBe(false);
  expect(one.toString('utf8')).not.toContain('un secret');
});

test('refuses what was changed, and another key', () => {
  const sealed = box.seal('un secret');
  sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
  expect(() => box.open(sealed)).toThrow();
  expect(() => createSecretBox(randomBytes(32)).open(box.seal('un secret'))).toThrow();
});

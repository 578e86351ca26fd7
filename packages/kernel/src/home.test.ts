// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { homeSubject, parseHome } from './home.ts';

test.each(['0.0', '52.0', '52.53', '94.2A', '01.971'])('reads %s and writes it back', (text) => {
  expect(homeSubject(parseHome(text))).toBe(text);
});

test.each(['', '52', '52.53.1', '52.*', '52.>', 'fr.53', '52.2a'])('refuses %o', (text) => {
  expect(() => parseHome(text)).toThrow(RangeError);
});

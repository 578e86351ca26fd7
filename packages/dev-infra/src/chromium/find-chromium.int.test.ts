// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { cacheFolder } from '../cache/cache-folder.ts';
import { findChromium } from './find-chromium.ts';

test('the browser of the package serves where the machine has none', async () => {
  const { name, found, passedOver } = await findChromium(cacheFolder(), { PATH: '' });
  expect(name).toBe('npm package @sparticuz/chromium');
  expect(passedOver.map((other) => other.name)).toEqual([
    'ESSAIM_CHROMIUM',
    'the machine’s browser',
  ]);
  expect(found.version).toMatch(/^\d+\./);
});

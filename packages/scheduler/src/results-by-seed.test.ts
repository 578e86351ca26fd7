// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { resultsBySeed } from './test-support/results-by-seed.ts';

/** As Node 24.22 and Node 26.10 make them: `pnpm --filter @essaim/scheduler results` prints them. */
const EVERYWHERE = {
  project: '2MEk04KJ0KbsYWxM',
  plan: 'Y_Ml9O0RGLMhil9H',
  search: 'E400_VOaV81GpYvM',
  repair: 'YGSdg7svXGN0gGED',
  forecast: 'WTlZstINWjIISsvK',
};

test('a seed and an amount of work give the same bytes on every machine and version of Node', () => {
  const read = (name: string) =>
    readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
  for (const [name, result] of Object.entries(resultsBySeed(read))) {
    const hash = createHash('sha256').update(JSON.stringify(result)).digest('base64url');
    expect({ name, hash: hash.slice(0, 16) }).toEqual({
      name,
      hash: EVERYWHERE[name as keyof typeof EVERYWHERE],
    });
  }
});

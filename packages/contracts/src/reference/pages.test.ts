// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { referencePages } from './pages.ts';

test.each(Object.entries(referencePages()))(
  'docs/reference/%s is what the contracts give; if not, run `pnpm --filter @essaim/contracts reference`',
  (name, content) => {
    const file = new URL(`../../../../docs/reference/${name}`, import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(content);
  },
);

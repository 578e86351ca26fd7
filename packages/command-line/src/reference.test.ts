// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commandReference } from './reference.ts';

test('the reference page is what the command says of itself (pnpm --filter @essaim/cli reference)', () => {
  const page = new URL('../../../docs/reference/command.md', import.meta.url);
  expect(readFileSync(page, 'utf8')).toBe(commandReference());
});

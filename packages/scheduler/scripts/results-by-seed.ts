// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resultsBySeed } from '../src/test-support/results-by-seed.ts';

const results = resultsBySeed((name) =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'),
);
for (const [name, result] of Object.entries(results)) {
  const hash = createHash('sha256').update(JSON.stringify(result)).digest('base64url');
  process.stdout.write(`${name}: '${hash.slice(0, 16)}',\n`);
}

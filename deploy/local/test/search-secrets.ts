// SPDX-License-Identifier: AGPL-3.0-or-later
import type { KnownSecret } from '@essaim/dev-infra';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findValues } from './find-values.ts';
import { knownSecrets } from './known-secrets.ts';
import type { TestCount } from './test-report.ts';

/** Logs of services and servers, journals and outboxes, and the streams of NATS as it stored them. */
const PLACES = ['logs/*.log', '*/logs/**/*.log', 'rows/*.jsonl', '**/nats/**/*.blk'];

/** A token that the realm signed (RFC 7515, section 7.1): header and payload are JSON objects. */
const TOKEN = /eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/;

const EACH_AT_MOST = 5;

/**
 * Looks for every known secret, and for any signed token, in what a run of the tests left. Counts as one test.
 * @param folder of the run
 * @param isWhole whether the run was to leave some: one that was told to test a few files may leave none
 * @param say told how much was looked at
 */
export function searchSecrets(
  folder: string,
  isWhole: boolean,
  say: (line: string) => void,
): TestCount {
  const secrets = knownSecrets(folder);
  const files = PLACES.flatMap((pattern) => globSync(pattern, { cwd: folder }));
  const failures = findSecrets(folder, files, secrets);
  say(`  ${secrets.length} secrets looked for in ${files.length} logs, journals and streams`);
  if (isWhole && (secrets.length === 0 || files.length === 0))
    failures.push('secrets in logs: the run left no secret or no log to look at');
  return failures.length === 0
    ? { passed: 1, failed: 0, failures }
    : { passed: 0, failed: 1, failures };
}

/** @returns what was found and where, a line each; none shows the secret */
function findSecrets(
  folder: string,
  files: readonly string[],
  secrets: readonly KnownSecret[],
): string[] {
  const whats = new Map(secrets.map(({ what, value }) => [value, what]));
  const find = findValues([...whats.keys()]);
  return files.flatMap((file) => {
    const text = readFileSync(join(folder, file));
    const found = [...find(text)].map(([value, at]) => ({ what: whats.get(value), at }));
    const token = TOKEN.exec(text.toString('latin1'));
    if (token) found.push({ what: 'a signed token', at: token.index });
    return found
      .slice(0, EACH_AT_MOST)
      .map(({ what, at }) => `secrets in logs: ${what}, in ${file}, line ${lineOf(text, at)}`);
  });
}

const NEWLINE = 10;

const lineOf = (text: Buffer, at: number): number =>
  1 + text.subarray(0, at).reduce((lines, byte) => lines + (byte === NEWLINE ? 1 : 0), 0);

// SPDX-License-Identifier: AGPL-3.0-or-later
import { KNOWN_SECRETS, type KnownSecret, SHORTEST_SECRET } from '@essaim/dev-infra';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const INVITATION = /\/invitation\/([\w-]{43})/g;

/**
 * Every secret that a run of the tests left word of: what its tests wrote down, the secrets of each copy that was
 * started and of its tools, and the invitations that were mailed.
 * @param folder of the run
 */
export function knownSecrets(folder: string): KnownSecret[] {
  const read = (pattern: string) =>
    globSync(pattern, { cwd: folder }).map((path) => ({
      path,
      text: readFileSync(join(folder, path), 'utf8'),
    }));
  const written = read(`${KNOWN_SECRETS}/*.jsonl`).flatMap(({ text }) =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as KnownSecret),
  );
  const ofCopies = read('*/secrets/*').map(({ path, text }) => ({
    what: `${basename(path)} of a copy`,
    value: text,
  }));
  const ofTools = read('*/data/tools.json').flatMap(({ text }) =>
    Object.values(JSON.parse(text) as Record<string, { clientSecret: string }>).map(
      ({ clientSecret }) => ({ what: 'secret of a tool’s client', value: clientSecret }),
    ),
  );
  const ofMails = read('**/mail/*.json').flatMap(({ text }) =>
    Array.from(text.matchAll(INVITATION), ([, value = '']) => ({
      what: 'token of an invitation',
      value,
    })),
  );
  const all = [...written, ...ofCopies, ...ofTools, ...ofMails];
  return [...new Map(all.map((one) => [one.value, one])).values()].filter(
    ({ value }) => value.length >= SHORTEST_SECRET,
  );
}

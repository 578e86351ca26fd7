// SPDX-License-Identifier: AGPL-3.0-or-later
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** A secret that a run of the tests knows, and what it is, for a report that does not show it. */
export type KnownSecret = { what: string; value: string };

/** Anything shorter is found in any log by chance. */
export const SHORTEST_SECRET = 8;

const kept = new Set<string>();

/**
 * Writes a secret down for the end of `npm test`, which looks for it in every log that the run kept. Does nothing
 * outside of such a run, and with what is too short to be looked for.
 */
export function keepSecret(what: string, value: string): void {
  const folder = process.env['ESSAIM_TEST_FOLDER'];
  if (!folder || !isWorthIt(value) || kept.has(value)) return;
  kept.add(value);
  const secrets = join(folder, KNOWN_SECRETS);
  mkdirSync(secrets, { recursive: true, mode: 0o700 });
  const line = JSON.stringify({ what, value } satisfies KnownSecret);
  appendFileSync(join(secrets, `${process.pid}.jsonl`), `${line}\n`, { mode: 0o600 });
}

/** Keycloak shows stars in place of a secret. */
const isWorthIt = (value: string): boolean =>
  value.length >= SHORTEST_SECRET && !/^\*+$/.test(value);

/** The folder of what was written down, below that of the run. */
export const KNOWN_SECRETS = 'known-secrets';

const NAMED = /"(\w*(?:secret|password|token))"\s*:\s*"([^"\\]+)"/gi;
const PRINTED_CODE = /"code"\s*:\s*"([A-Z0-9]{4}(?:-[A-Z0-9]{4}){2})"/g;

/** Writes down what a JSON text names as a secret. */
export function keepSecretsOf(text: string): void {
  for (const [, name = '', value = ''] of text.matchAll(NAMED)) keepSecret(name, value);
  for (const [, value = ''] of text.matchAll(PRINTED_CODE)) keepSecret('printed code', value);
}

/** Writes down the passwords of a form that was sent. */
export function keepSecretsOfForm(fields: URLSearchParams): void {
  for (const [name, value] of fields) {
    if (/password|secret|token/i.test(name)) keepSecret(`field ${name}`, value);
  }
}

const SHORTEST_SESSION = 20;

/** Writes down a cookie's value when it can be a session's id. */
export function keepCookie(name: string, value: string): void {
  if (value.length >= SHORTEST_SESSION) keepSecret(`cookie ${name}`, value);
}

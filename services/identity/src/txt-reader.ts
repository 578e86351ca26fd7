// SPDX-License-Identifier: AGPL-3.0-or-later
import { Resolver } from 'node:dns/promises';
import type { ReadTxt } from './app/ports.ts';

const TIMEOUT_MS = 3000;

/**
 * Reads TXT records (RFC 1035, 3.3.14).
 * @param servers resolvers as `address:port`; the machine's own when empty
 */
export const txtReader = (servers: readonly string[]): ReadTxt => {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: 2 });
  if (servers.length > 0) resolver.setServers([...servers]);
  return async (name) => {
    try {
      return (await resolver.resolveTxt(name)).map((parts) => parts.join(''));
    } catch {
      return [];
    }
  };
};

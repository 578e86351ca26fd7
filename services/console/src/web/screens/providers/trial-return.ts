// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Identity } from '../../api/schemas.ts';

/**
 * Reads what a provider sent back: the query of OpenID Connect, or the fragment into which the
 * console's server puts a SAML form.
 * @returns null when the address carries neither
 */
export function trialReturn(search: string, hash: string): Identity['TrialReturn'] | null {
  const form = new URLSearchParams(hash.replace(/^#/, ''));
  const samlResponse = form.get('SAMLResponse');
  const relayed = form.get('RelayState');
  if (samlResponse !== null && relayed !== null) return { state: relayed, samlResponse };
  const query = new URLSearchParams(search);
  const state = query.get('state');
  if (state === null) return null;
  const given = ['code', 'iss', 'error'].flatMap((name) => {
    const value = query.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return { state, ...Object.fromEntries(given) };
}

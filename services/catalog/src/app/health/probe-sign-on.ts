// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Outgoing, OutgoingError } from '@essaim/outgoing';
import type { ProbeFault } from '../../domain/health/health.ts';

type SignOnFault = Extract<ProbeFault, `probe-sign-on-${string}`>;

/**
 * Follows what a tool follows to find out how people sign in: the discovery document names this
 * issuer, and the key set it names has a key to verify signatures with (OpenID Connect Discovery
 * 1.0, 4.3 and 3).
 * @returns what is wrong; null when a tool would find its way
 */
export const probeSignOn = async (
  outgoing: Outgoing,
  issuer: string,
): Promise<SignOnFault | null> => {
  try {
    const discovery = await asked(outgoing, `${issuer}/.well-known/openid-configuration`);
    if (!discovery) return 'probe-sign-on-unreachable';
    const { issuer: named, jwks_uri: keysAt } = discovery;
    if (named !== issuer || typeof keysAt !== 'string') return 'probe-sign-on-issuer';
    if (URL.parse(keysAt)?.origin !== new URL(issuer).origin) return 'probe-sign-on-issuer';
    const keySet = await asked(outgoing, keysAt);
    const keys: unknown[] = Array.isArray(keySet?.['keys']) ? keySet['keys'] : [];
    return keys.some(isSigningKey) ? null : 'probe-sign-on-keys';
  } catch (error) {
    if (error instanceof OutgoingError) return 'probe-sign-on-unreachable';
    throw error;
  }
};

const isSigningKey = (key: unknown): boolean =>
  typeof key === 'object' && key !== null && 'use' in key && key.use === 'sig';

const asked = async (
  outgoing: Outgoing,
  address: string,
): Promise<Readonly<Record<string, unknown>> | null> => {
  const { status, text } = await outgoing.request(address);
  if (status !== 200) return null;
  try {
    const document: unknown = JSON.parse(text);
    return typeof document === 'object' ? (document as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Outgoing, OutgoingError } from '@essaim/outgoing';
import { z } from 'zod';
import { type ProviderPoint, failed, passed } from '../../../domain/providers/provider.ts';
import type { Metadata } from './read-discovery.ts';

/** Signature algorithms that are accepted of a provider. */
export const ALGORITHMS = ['RS256', 'PS256', 'ES256'];

const WEAKEST_BITS = 2048;

const keySet = z.object({
  keys: z
    .array(
      z.looseObject({
        kty: z.string(),
        use: z.string().optional(),
        alg: z.string().optional(),
        crv: z.string().optional(),
        n: z.string().optional(),
        kid: z.string().optional(),
      }),
    )
    .max(100),
});

type Key = z.infer<typeof keySet>['keys'][number];

/** Reads a provider's key set (RFC 7517) and says whether a token of it could be checked. */
export const keyPoint = async (
  outgoing: Outgoing,
  { jwks_uri: address }: Metadata,
): Promise<ProviderPoint> => {
  const unreadable = (reason: string): ProviderPoint =>
    failed('keys', 'provider-keys-unreadable', { reason });
  try {
    const answer = await outgoing.request(address, { headers: { accept: 'application/json' } });
    if (answer.status >= 300 && answer.status < 400) {
      return failed('keys', 'provider-keys-redirect', { location: answer.location ?? '' });
    }
    if (answer.status !== 200) return unreadable(`HTTP ${answer.status}`);
    const read = keySet.safeParse(JSON.parse(answer.text));
    return read.success ? judged(read.data.keys) : unreadable('JWKS');
  } catch (error) {
    if (error instanceof OutgoingError) return unreadable(error.fault);
    if (error instanceof SyntaxError) return unreadable('JSON');
    throw error;
  }
};

const judged = (keys: readonly Key[]): ProviderPoint => {
  const usable = keys.filter(isSigning);
  if (usable.length === 0) return failed('keys', 'provider-keys-none');
  if (usable.some(isWeak)) return failed('keys', 'provider-keys-weak');
  return passed('keys', 'provider-keys-read', {
    count: usable.length,
    algorithms: [...new Set(usable.map(algorithmOf))].toSorted().join(', '),
  });
};

const algorithmOf = ({ alg, kty }: Key): string => alg ?? (kty === 'RSA' ? 'RS256' : 'ES256');

const isSigning = (key: Key): boolean =>
  (key.use === undefined || key.use === 'sig') &&
  (key.kty === 'RSA' || (key.kty === 'EC' && key.crv === 'P-256')) &&
  ALGORITHMS.includes(algorithmOf(key));

const isWeak = ({ kty, n = '' }: Key): boolean =>
  kty === 'RSA' && bitsOf(Buffer.from(n, 'base64url')) < WEAKEST_BITS;

const bitsOf = (modulus: Buffer): number => {
  const first = modulus.findIndex((byte) => byte !== 0);
  return first < 0 ? 0 : (modulus.length - first) * 8 - Math.clz32(modulus[first] ?? 0) + 24;
};

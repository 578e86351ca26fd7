// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Outgoing, OutgoingError } from '@essaim/outgoing';
import { type ProviderPoint, failed } from '../../../domain/providers/provider.ts';
import type { Metadata } from './read-discovery.ts';

/**
 * What is wrong with the addresses that a discovery document names; empty when all may be used. The
 * key set must stand on the issuer's own host: Keycloak would take any.
 */
export const endpointPoints = async (
  outgoing: Outgoing,
  metadata: Metadata,
): Promise<ProviderPoint[]> => {
  const points: ProviderPoint[] = [];
  for (const name of [
    'authorization_endpoint',
    'token_endpoint',
    'userinfo_endpoint',
    'jwks_uri',
  ] as const) {
    const address = metadata[name];
    if (address === undefined) continue;
    const point = await endpointPoint(outgoing, name, address);
    if (point) points.push(point);
  }
  const types = metadata.response_types_supported;
  if (types && !types.includes('code')) points.push(failed('endpoints', 'provider-no-code-flow'));
  const keys = URL.parse(metadata.jwks_uri);
  if (keys && keys.host !== URL.parse(metadata.issuer)?.host) {
    points.push(failed('keys', 'provider-keys-elsewhere', { host: keys.host }));
  }
  return points;
};

const endpointPoint = async (
  outgoing: Outgoing,
  name: string,
  address: string,
): Promise<ProviderPoint | null> => {
  try {
    await outgoing.vet(address);
    return null;
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error;
    if (error.fault === 'private')
      return failed('endpoints', 'provider-endpoint-private', { name });
    if (error.fault === 'insecure' || error.fault === 'invalid') {
      return failed('endpoints', 'provider-endpoint-insecure', { name });
    }
    return failed('endpoints', 'provider-host-unknown', { host: error.host });
  }
};

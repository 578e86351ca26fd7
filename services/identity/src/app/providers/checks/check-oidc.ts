// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Outgoing } from '@essaim/outgoing';
import {
  type OidcContract,
  type ProviderPoint,
  passed,
  warning,
} from '../../../domain/providers/provider.ts';
import { clientPoints } from './client-points.ts';
import { clockPoint } from './clock-point.ts';
import { type Metadata, readDiscovery } from './read-discovery.ts';
import { endpointPoints } from './endpoint-points.ts';
import { keyPoint } from './key-point.ts';
import { redirectPoints } from './redirect-points.ts';

export interface OidcSettings {
  readonly address: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: string;
  readonly redirectUris: readonly string[];
}

export interface Checked<Contract> {
  readonly points: readonly ProviderPoint[];
  /** Null where too much is missing to make one. */
  readonly contract: Contract | null;
}

/**
 * Tests an OpenID Connect provider point by point, as far as can be seen before anybody signs in:
 * discovery (OpenID Connect Discovery 1.0, 4), keys, clock, client, return addresses, scopes.
 */
export const checkOidc = async (
  outgoing: Outgoing,
  settings: OidcSettings,
): Promise<Checked<OidcContract>> => {
  const { points, metadata, date } = await readDiscovery(outgoing, settings.address);
  if (!metadata) return { points, contract: null };
  const endpoints = await endpointPoints(outgoing, metadata);
  if (endpoints.length > 0) return { points: [...points, ...endpoints], contract: null };
  const keys = await keyPoint(outgoing, metadata);
  const client = await clientPoints(outgoing, settings, metadata);
  const redirects = await redirectPoints(outgoing, settings, metadata);
  return {
    points: [
      ...points,
      keys,
      clockPoint(date),
      client.point,
      ...redirects,
      ...scopePoints(settings.scopes),
      ...otherPoints(metadata),
    ],
    contract: contractOf(metadata, client.method),
  };
};

const scopePoints = (scopes: string): ProviderPoint[] =>
  scopes.split(' ').includes('email') ? [] : [warning('scopes', 'provider-scope-no-email')];

const otherPoints = (metadata: Metadata): ProviderPoint[] => [
  ...(metadata.userinfo_endpoint === undefined
    ? [warning('endpoints', 'provider-no-userinfo')]
    : []),
  metadata.end_session_endpoint === undefined
    ? warning('sign-out', 'provider-logout-missing')
    : passed('sign-out', 'provider-logout-announced'),
];

const contractOf = (
  metadata: Metadata,
  clientMethod: OidcContract['clientMethod'],
): OidcContract => ({
  kind: 'oidc',
  issuer: metadata.issuer,
  authorizationEndpoint: metadata.authorization_endpoint,
  tokenEndpoint: metadata.token_endpoint,
  userinfoEndpoint: metadata.userinfo_endpoint ?? null,
  jwksUri: metadata.jwks_uri,
  endSessionEndpoint: metadata.end_session_endpoint ?? null,
  clientMethod,
  tellsIssuer: metadata.authorization_response_iss_parameter_supported ?? false,
});

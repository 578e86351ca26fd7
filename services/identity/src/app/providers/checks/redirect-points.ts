// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Outgoing, type OutgoingAnswer, OutgoingError } from '@essaim/outgoing';
import { randomBytes } from 'node:crypto';
import { type ProviderPoint, failed, passed, warning } from '../../../domain/providers/provider.ts';
import { authorizationAddress } from '../authorization-address.ts';
import type { OidcSettings } from './check-oidc.ts';
import type { Metadata } from './read-discovery.ts';

const random = (): string => randomBytes(32).toString('base64url');

/**
 * Asks the authorization endpoint as a browser would, for each of our return addresses: a provider
 * that does not know one must not redirect there (RFC 6749, 3.1.2.4), and many answer 400 at once.
 */
export const redirectPoints = async (
  outgoing: Outgoing,
  settings: OidcSettings,
  metadata: Metadata,
): Promise<ProviderPoint[]> => {
  const found: ProviderPoint[] = [];
  for (const redirectUri of settings.redirectUris) {
    const address = authorizationAddress({
      endpoint: metadata.authorization_endpoint,
      clientId: settings.clientId,
      redirectUri,
      scopes: settings.scopes,
      state: random(),
      nonce: random(),
      verifier: random(),
    });
    found.push(await asked(outgoing, address, redirectUri, settings.scopes));
  }
  const faults = found.filter(({ outcome }) => outcome === 'failed');
  if (faults.length > 0) return faults;
  const unsaid = found.find(({ outcome }) => outcome === 'warning');
  return [unsaid ?? passed('redirect', 'provider-redirect-accepted')];
};

const asked = async (
  outgoing: Outgoing,
  address: string,
  redirectUri: string,
  scopes: string,
): Promise<ProviderPoint> => {
  try {
    return judged(await outgoing.request(address), redirectUri, scopes);
  } catch (error) {
    if (error instanceof OutgoingError) return warning('redirect', 'provider-redirect-unsaid');
    throw error;
  }
};

const judged = (
  { status, location, url }: OutgoingAnswer,
  redirectUri: string,
  scopes: string,
): ProviderPoint => {
  const target = location === null ? null : URL.parse(location, url);
  if (target?.href.startsWith(redirectUri)) {
    const error = target.searchParams.get('error');
    if (error === 'invalid_scope') return failed('scopes', 'provider-scope-refused', { scopes });
    return passed('redirect', 'provider-redirect-accepted');
  }
  if (target) return passed('redirect', 'provider-redirect-accepted');
  return status >= 400 && status < 500
    ? failed('redirect', 'provider-redirect-refused', { address: redirectUri })
    : warning('redirect', 'provider-redirect-unsaid');
};

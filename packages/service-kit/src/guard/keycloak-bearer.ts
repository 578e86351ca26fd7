// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { RequestHandler } from 'express';
import KeycloakConnect from 'keycloak-connect';
import type { KeySet } from './key-set.ts';
import type { TokenRules } from './verify-access-token.ts';

interface KeycloakRequest {
  kauth?: { grant?: KeycloakConnect.Grant };
}

/** What the adapter has beyond its own type's word. */
interface BearerKeycloak extends Omit<KeycloakConnect.Keycloak, 'grantManager'> {
  readonly grantManager: { readonly rotation: { getJWK(keyId: string): Promise<string> } };
  getGrant(request: unknown, response: unknown): Promise<KeycloakConnect.Grant>;
  accessDenied: (request: unknown, response: unknown, next?: (error: unknown) => void) => void;
}

/**
 * Keycloak's own Express adapter, bearer-only and with the audience checked, to run after the
 * strict checks: by itself it accepts too much. Its whole middleware is never mounted, because
 * that would open its logout and administration endpoints. It is given the keys that the strict
 * checks hold: by itself it would fetch them a second time, and refuse while it does.
 */
export const keycloakBearer = (
  { issuer, audience }: TokenRules,
  keySet: Pick<KeySet, 'pem'>,
): RequestHandler[] => {
  const [server, realm] = issuer.split('/realms/');
  if (server === undefined || realm === undefined) {
    throw new RangeError(`the issuer is not a realm's address: ${issuer}`);
  }
  const configuration = {
    realm,
    'auth-server-url': server,
    resource: audience,
    'bearer-only': true,
    'verify-token-audience': true,
    'ssl-required': 'external',
    'confidential-port': 0,
  };
  const keycloak = new KeycloakConnect({}, configuration) as unknown as BearerKeycloak;
  keycloak.grantManager.rotation.getJWK = async (keyId) => {
    const pem = keySet.pem(keyId);
    if (pem === null) throw problem('token-refused');
    return pem;
  };
  keycloak.accessDenied = (_request, _response, next) => next?.(problem('token-refused'));

  const attachGrant: RequestHandler = async (request, response, next) => {
    const carrier = request as KeycloakRequest;
    carrier.kauth = {};
    const grant = await keycloak.getGrant(request, response).catch(() => null);
    if (grant) carrier.kauth = { grant };
    next();
  };
  return [attachGrant, keycloak.protect()];
};

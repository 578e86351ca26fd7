// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Identity } from '../../app/identity.ts';
import type { Client } from '../../db/clients.ts';
import type { Schemas } from '../operation.ts';
import { readNames } from './refs.ts';

/** Where tools discover the issuer (OpenID Connect Discovery 1.0, 4). */
export const discoveryUrl = (issuer: string): string =>
  `${issuer}/.well-known/openid-configuration`;

/** Where Keycloak takes requests of SAML 2.0. */
const signOnUrl = (issuer: string): string => `${issuer}/protocol/saml`;

const samlView = (
  { client_id: entityId, saml }: Client,
  issuer: string,
  certificate: string | null,
): Schemas['SamlClient'] | null =>
  saml && {
    entityId,
    nameId: saml.nameId,
    signsRequests: saml.certificate !== undefined,
    logoutUri: saml.logoutRedirectUri ?? saml.logoutPostUri ?? null,
    metadataUrl: `${signOnUrl(issuer)}/descriptor`,
    signOnUrl: signOnUrl(issuer),
    certificate,
  };

/**
 * Clients as the API answers them; the secret only by its fingerprint.
 * @param certificate the sign-on's own, for tools of SAML
 */
export const clientViews = async (
  { db, issuer, clock }: Identity,
  clients: readonly Client[],
  certificate: string | null = null,
): Promise<Schemas['Client'][]> => {
  const names = await readNames(db, {
    organisations: clients
      .filter(({ reason_code: reason }) => reason !== 'hoster-unknown')
      .map((client) => client.hoster_organisation_id),
  });
  return clients.map((client) => ({
    instanceId: client.instance_id,
    clientId: client.client_id,
    name: client.name,
    address: client.address,
    state: client.state,
    reasonCode: client.reason_code,
    issuer,
    discoveryUrl: discoveryUrl(issuer),
    redirectUris: client.redirect_uris,
    postLogoutRedirectUris: client.post_logout_redirect_uris,
    backchannelLogoutUri: client.backchannel_logout_uri,
    protocol: client.saml ? 'saml' : 'openid-connect',
    saml: samlView(client, issuer, certificate),
    hoster: names.organisation(client.hoster_organisation_id),
    secret: {
      state: secretState(client),
      fingerprint: client.state === 'ready' && !client.saml ? client.secret_fingerprint : null,
      readAt: client.secret_read_at,
      previousUntil: stillHeld(client.previous_until, clock.now()),
    },
    since: client.since,
  }));
};

const stillHeld = (until: string | null, now: Temporal.Instant): string | null =>
  until !== null && Temporal.Instant.compare(now, Temporal.Instant.from(until)) < 0 ? until : null;

const secretState = (client: Client): 'none' | 'waiting' | 'read' => {
  if (client.saml) return 'none';
  if (client.secret_read_at !== null) return 'read';
  return client.state === 'ready' ? 'waiting' : 'none';
};

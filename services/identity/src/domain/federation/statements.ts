// SPDX-License-Identifier: AGPL-3.0-or-later
import type { JWK } from 'jose';
import {
  type FederationEntity,
  TRUST_MARKS,
  type TrustMarkName,
  entityPath,
  trustMarkType,
} from './entity.ts';

export type Claims = Readonly<Record<string, unknown>>;

/** How long a statement is good, in seconds. */
const STATEMENT_S = 24 * 3600;
/** How long a trust mark is good, in seconds. */
const MARK_S = 7 * 24 * 3600;

/** Where everything of the federation stands, and when. */
export interface FederationPlace {
  /** Identifier of the trust anchor, without a trailing slash. */
  readonly base: string;
  /** Seconds since 1970. */
  readonly now: number;
}

const idOf = ({ base }: FederationPlace, name: FederationEntity['name']): string =>
  `${base}${entityPath(name)}`;

const times = (now: number, seconds: number) => ({ iat: now, exp: now + seconds });

const relyingParty = ({ displayName, redirectUris, homepage }: FederationEntity): Claims => ({
  client_name: displayName,
  redirect_uris: redirectUris,
  application_type: 'web',
  response_types: ['code'],
  grant_types: ['authorization_code'],
  client_registration_types: ['explicit'],
  ...(homepage !== null && { client_uri: homepage }),
});

const federationEntity = (place: FederationPlace, entity: FederationEntity): Claims => {
  const id = idOf(place, entity.name);
  const { displayName, contact, homepage, name } = entity;
  return {
    organization_name: displayName,
    ...(contact !== null && { contacts: [contact] }),
    ...(homepage !== null && { homepage_uri: homepage }),
    ...(name.kind !== 'tool' && {
      federation_fetch_endpoint: `${id}/fetch`,
      federation_list_endpoint: `${id}/list`,
    }),
    ...(name.kind === 'network' && {
      federation_trust_mark_status_endpoint: `${id}/trust-mark-status`,
      federation_trust_mark_list_endpoint: `${id}/trust-mark-list`,
      federation_trust_mark_endpoint: `${id}/trust-mark`,
    }),
  };
};

/**
 * What an entity says of itself (OpenID Federation 1.0, 3.1).
 * @param key its public key
 * @param marks its signed trust marks
 */
export const entityConfiguration = (
  place: FederationPlace,
  entity: FederationEntity,
  key: JWK,
  marks: readonly { readonly type: TrustMarkName; readonly mark: string }[],
): Claims => {
  const id = idOf(place, entity.name);
  return {
    iss: id,
    sub: id,
    ...times(place.now, STATEMENT_S),
    jwks: { keys: [key] },
    ...(entity.superior !== null && { authority_hints: [idOf(place, entity.superior)] }),
    metadata: {
      federation_entity: federationEntity(place, entity),
      ...(entity.name.kind === 'tool' && { openid_relying_party: relyingParty(entity) }),
    },
    ...(marks.length > 0 && {
      trust_marks: marks.map(({ type, mark }) => ({
        trust_mark_type: trustMarkType(place.base, type),
        id: trustMarkType(place.base, type),
        trust_mark: mark,
      })),
    }),
    ...(entity.name.kind === 'network' && {
      trust_mark_issuers: Object.fromEntries(
        TRUST_MARKS.map((type) => [trustMarkType(place.base, type), [place.base]]),
      ),
    }),
  };
};

/** What a superior says of an entity: that the key is its own (OpenID Federation 1.0, 3.1). */
export const subordinateStatement = (
  place: FederationPlace,
  superior: FederationEntity,
  entity: FederationEntity,
  key: JWK,
): Claims => {
  const iss = idOf(place, superior.name);
  return {
    iss,
    sub: idOf(place, entity.name),
    ...times(place.now, STATEMENT_S),
    jwks: { keys: [key] },
    source_endpoint: `${iss}/fetch`,
  };
};

/** What the network vouches for (OpenID Federation 1.0, 7.1). Drafts called its type `id`, and verifiers in use still read that. */
export const trustMark = (
  place: FederationPlace,
  entity: FederationEntity,
  mark: TrustMarkName,
): Claims => ({
  iss: place.base,
  sub: idOf(place, entity.name),
  trust_mark_type: trustMarkType(place.base, mark),
  id: trustMarkType(place.base, mark),
  ...times(place.now, MARK_S),
});

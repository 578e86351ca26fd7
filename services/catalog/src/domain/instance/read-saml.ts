// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { MetadataError, readCertificate, readServiceProvider } from '@essaim/saml';
import { isBelow } from './address.ts';
import type { GivenSaml, SamlFacts } from './saml.ts';
import type { GivenAddresses } from './sign-in-addresses.ts';

const LONGEST_ENTITY_ID = 255;

/** What metadata and words about a tool of SAML come to. */
export interface ReadSaml {
  readonly saml: SamlFacts;
  readonly addresses: GivenAddresses;
}

/**
 * Reads what is given of a tool of SAML; what is said beside its metadata wins.
 * @throws DomainError `saml-metadata-…`, `saml-entity-id-missing`, `saml-certificate-invalid`
 */
export const readSaml = (
  given: GivenSaml,
  { redirectUris, backchannelLogoutUri }: GivenAddresses,
  now: Temporal.Instant,
): ReadSaml => {
  const read = given.metadata === undefined ? null : metadata(given.metadata, given.entityId, now);
  const saml: SamlFacts = {
    entityId: read?.entityId ?? entityId(given.entityId),
    nameId: given.nameId ?? read?.nameId ?? 'persistent',
    certificate:
      given.certificate === undefined
        ? (read?.certificate ?? null)
        : certificate(given.certificate),
    logoutRedirectUri: given.logoutUri ?? read?.logout.redirect ?? null,
    logoutPostUri: read?.logout.post ?? null,
  };
  return {
    saml,
    addresses: {
      redirectUris: redirectUris ?? read?.consumers,
      postLogoutRedirectUris: [],
      backchannelLogoutUri:
        backchannelLogoutUri === undefined
          ? (read?.logout.soap ?? undefined)
          : backchannelLogoutUri,
    },
  };
};

/**
 * Refuses addresses of sign-outs that are not below the instance's own.
 * @throws DomainError `redirect-uri-outside`
 */
export const refuseSamlOutside = (
  address: string,
  { logoutRedirectUri, logoutPostUri }: SamlFacts,
): void => {
  for (const uri of [logoutRedirectUri, logoutPostUri]) {
    if (uri !== null && !isBelow(uri, address)) {
      throw problem('redirect-uri-outside', { uri, address });
    }
  }
};

const metadata = (text: string, wanted: string | undefined, now: Temporal.Instant) => {
  try {
    return readServiceProvider(text, { entityId: wanted, now });
  } catch (error) {
    if (!(error instanceof MetadataError)) throw error;
    const { fault, line, found } = error;
    throw problem(`saml-metadata-${fault}`, { line: line ?? 1, found: found.slice(0, 200) });
  }
};

const entityId = (text: string | undefined): string => {
  if (text === undefined) throw problem('saml-entity-id-missing');
  if (text.length > LONGEST_ENTITY_ID || /[\s"\\]/.test(text)) {
    throw problem('saml-entity-id-invalid', { found: text.slice(0, 200) });
  }
  return text;
};

const certificate = (text: string): string => {
  const read = readCertificate(text);
  if (read === null) throw problem('saml-certificate-invalid');
  return read;
};

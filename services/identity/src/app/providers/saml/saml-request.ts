// SPDX-License-Identifier: AGPL-3.0-or-later
import { deflateRawSync } from 'node:zlib';
import type { ProviderAddresses } from '../../../domain/providers/addresses.ts';
import type { SamlContract } from '../../../domain/providers/provider.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * Where a browser goes for a test sign-in: an AuthnRequest by redirect (SAML 2.0 Core, 3.4.1;
 * Bindings, 3.4.4), answered at the console's address by POST.
 */
export const samlRequest = (
  { signOnUrl }: Pick<SamlContract, 'signOnUrl'>,
  { entityId, acsUrls }: Pick<ProviderAddresses, 'entityId' | 'acsUrls'>,
  requestId: string,
  relayState: string,
): string => {
  const issued = Temporal.Now.instant().round('second').toString();
  const request = `<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${requestId}" Version="2.0" IssueInstant="${issued}" Destination="${escaped(signOnUrl)}" AssertionConsumerServiceURL="${escaped(acsUrls[1])}" ProtocolBinding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" ForceAuthn="false"><saml:Issuer>${escaped(entityId)}</saml:Issuer><samlp:NameIDPolicy Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent" AllowCreate="true"/></samlp:AuthnRequest>`;
  const address = new URL(signOnUrl);
  address.searchParams.set('SAMLRequest', deflateRawSync(request).toString('base64'));
  address.searchParams.set('RelayState', relayState);
  return address.href;
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProviderAddresses } from './addresses.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * Our own SAML metadata (SAML 2.0 Metadata, 2.4.4), for providers that take a file.
 * @param certificate base64 of the DER certificate, or null when it is not known now
 */
export const serviceMetadata = (
  { entityId, acsUrls }: ProviderAddresses,
  certificate: string | null,
): string => {
  const key =
    certificate === null
      ? ''
      : `
    <md:KeyDescriptor use="signing">
      <ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
        <ds:X509Data><ds:X509Certificate>${certificate}</ds:X509Certificate></ds:X509Data>
      </ds:KeyInfo>
    </md:KeyDescriptor>`;
  const services = acsUrls
    .map(
      (location, index) => `
    <md:AssertionConsumerService index="${index}"${index === 0 ? ' isDefault="true"' : ''} Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${escaped(location)}"/>`,
    )
    .join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${escaped(entityId)}">
  <md:SPSSODescriptor AuthnRequestsSigned="false" WantAssertionsSigned="true" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">${key}
    <md:SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${escaped(acsUrls[0])}"/>
    <md:NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:persistent</md:NameIDFormat>${services}
  </md:SPSSODescriptor>
</md:EntityDescriptor>
`;
};

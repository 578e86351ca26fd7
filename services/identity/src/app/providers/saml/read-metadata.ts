// SPDX-License-Identifier: AGPL-3.0-or-later
import { X509Certificate } from 'node:crypto';
import { DSIG, MD, children, elements, parseXml, textOf } from '@essaim/saml';

/** What is used of an identity provider's metadata (SAML 2.0 Metadata, 2.4.3). */
export interface SamlMetadata {
  readonly entityId: string;
  readonly validUntil: string | null;
  readonly signOn: readonly Service[];
  readonly signOut: readonly Service[];
  readonly nameFormats: readonly string[];
  readonly certificates: readonly X509Certificate[];
  readonly wantsSignedRequests: boolean;
}

interface Service {
  readonly binding: 'post' | 'redirect';
  readonly location: string;
}

const BINDINGS: Readonly<Record<string, Service['binding']>> = {
  'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST': 'post',
  'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect': 'redirect',
};

/** Reads metadata; null when the text describes no identity provider. */
export const readSamlMetadata = (text: string): SamlMetadata | null => {
  const document = parseXml(text);
  if (!document) return null;
  const [descriptor] = elements(document, MD, 'IDPSSODescriptor');
  const entity = descriptor?.parentNode as Element | null | undefined;
  const entityId = entity?.getAttribute('entityID') ?? '';
  if (!descriptor || !entity || entityId === '') return null;
  return {
    entityId,
    validUntil: descriptor.getAttribute('validUntil') || entity.getAttribute('validUntil') || null,
    signOn: services(descriptor, 'SingleSignOnService'),
    signOut: services(descriptor, 'SingleLogoutService'),
    nameFormats: children(descriptor, MD, 'NameIDFormat').map(textOf),
    certificates: children(descriptor, MD, 'KeyDescriptor')
      .filter((key) => key.getAttribute('use') !== 'encryption')
      .flatMap((key) => elements(key, DSIG, 'X509Certificate'))
      .flatMap(certificate),
    wantsSignedRequests: descriptor.getAttribute('WantAuthnRequestsSigned') === 'true',
  };
};

const services = (descriptor: Element, name: string): Service[] =>
  children(descriptor, MD, name).flatMap((element) => {
    const binding = BINDINGS[element.getAttribute('Binding') ?? ''];
    const location = element.getAttribute('Location') ?? '';
    return binding && location !== '' ? [{ binding, location }] : [];
  });

const certificate = (element: Element): X509Certificate[] => {
  try {
    return [new X509Certificate(Buffer.from(textOf(element), 'base64'))];
  } catch {
    return [];
  }
};

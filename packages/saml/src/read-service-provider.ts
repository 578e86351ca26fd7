// SPDX-License-Identifier: AGPL-3.0-or-later
import { X509Certificate } from 'node:crypto';
import { DSIG, MD, children, elements, readXml, textOf } from './xml.ts';

/** What a sign-on has to know of a tool (SAML 2.0 Metadata, 2.4.4). */
export interface ServiceProvider {
  readonly entityId: string;
  /** Where assertions are posted to, the default one first. */
  readonly consumers: readonly string[];
  /** What the tool signs its requests with, as base64 of its DER; null when it signs none. */
  readonly certificate: string | null;
  readonly nameId: 'persistent' | 'transient';
  readonly logout: {
    readonly redirect: string | null;
    readonly post: string | null;
    readonly soap: string | null;
  };
}

/** Why metadata cannot be used; `line` counts from 1 and is null where the text as a whole is meant. */
export type MetadataFault =
  | 'too-large'
  | 'document-type'
  | 'not-xml'
  | 'no-service-provider'
  | 'several'
  | 'expired'
  | 'entity-id'
  | 'no-post-consumer'
  | 'location'
  | 'certificate';

export class MetadataError extends Error {
  readonly fault: MetadataFault;
  readonly line: number | null;
  readonly found: string;

  constructor(fault: MetadataFault, line: number | null, found = '') {
    super(`${fault} at line ${line ?? '?'}`);
    this.name = 'MetadataError';
    this.fault = fault;
    this.line = line;
    this.found = found;
  }
}

/** Characters; the metadata of one provider has some 4,000. */
const LARGEST = 200_000;
/** Of an entity id (SAML 2.0 Core, 8.3.6, allows 1,024; Keycloak takes 255). */
const LONGEST_ENTITY_ID = 255;

const BINDINGS = 'urn:oasis:names:tc:SAML:2.0:bindings:';
const PROTOCOL = 'urn:oasis:names:tc:SAML:2.0:protocol';
const NAME_FORMATS = 'urn:oasis:names:tc:SAML:2.0:nameid-format:';

const lineOf = (element: Element): number | null =>
  (element as Element & { readonly lineNumber?: number }).lineNumber ?? null;

/**
 * Reads the metadata of one service provider, alone or the only one of several entities.
 * @param options.entityId which one is meant, where the text describes several
 * @param options.now after which metadata is no longer valid
 * @throws MetadataError
 */
export const readServiceProvider = (
  text: string,
  { entityId, now }: { readonly entityId?: string | undefined; readonly now: Temporal.Instant },
): ServiceProvider => {
  if (text.length > LARGEST) throw new MetadataError('too-large', null, String(LARGEST));
  const read = readXml(text);
  if ('faultAt' in read) {
    throw new MetadataError(/<!DOCTYPE/i.test(text) ? 'document-type' : 'not-xml', read.faultAt);
  }
  const { document } = read;
  const descriptor = chosen(document, entityId);
  const entity = descriptor.parentNode as Element;
  checkValidity([descriptor, entity], now);
  const consumers = consumersOf(descriptor);
  return {
    entityId: entityIdOf(entity),
    consumers,
    certificate: certificateOf(descriptor),
    nameId: nameIdOf(descriptor),
    logout: {
      redirect: logoutAt(descriptor, 'HTTP-Redirect'),
      post: logoutAt(descriptor, 'HTTP-POST'),
      soap: logoutAt(descriptor, 'SOAP'),
    },
  };
};

const chosen = (document: Document, wanted: string | undefined): Element => {
  const all = elements(document, MD, 'SPSSODescriptor').filter((one) =>
    (one.getAttribute('protocolSupportEnumeration') ?? '').split(/\s+/).includes(PROTOCOL),
  );
  const idOf = (one: Element) => (one.parentNode as Element).getAttribute('entityID') ?? '';
  const [first, second] = wanted === undefined ? all : all.filter((one) => idOf(one) === wanted);
  if (!first) {
    throw new MetadataError('no-service-provider', lineOf(document.documentElement), wanted);
  }
  if (second) throw new MetadataError('several', lineOf(second), all.map(idOf).join(', '));
  return first;
};

const entityIdOf = (entity: Element): string => {
  const id = entity.getAttribute('entityID') ?? '';
  if (id === '' || id.length > LONGEST_ENTITY_ID || /[\s"\\]/.test(id)) {
    throw new MetadataError('entity-id', lineOf(entity), id);
  }
  return id;
};

const checkValidity = (nodes: readonly Element[], now: Temporal.Instant): void => {
  for (const node of nodes) {
    const until = node.getAttribute('validUntil');
    if (!until) continue;
    const end = instant(until);
    if (end === null || Temporal.Instant.compare(end, now) <= 0) {
      throw new MetadataError('expired', lineOf(node), until);
    }
  }
};

const instant = (text: string): Temporal.Instant | null => {
  try {
    return Temporal.Instant.from(text);
  } catch {
    return null;
  }
};

const locationOf = (element: Element): string => {
  const location = element.getAttribute('Location') ?? '';
  if (!URL.canParse(location) || !/^https?:/.test(location)) {
    throw new MetadataError('location', lineOf(element), location);
  }
  return location;
};

const consumersOf = (descriptor: Element): string[] => {
  const found = children(descriptor, MD, 'AssertionConsumerService').filter(
    (one) => one.getAttribute('Binding') === `${BINDINGS}HTTP-POST`,
  );
  if (found.length === 0) throw new MetadataError('no-post-consumer', lineOf(descriptor));
  const isDefault = (one: Element) => one.getAttribute('isDefault') === 'true';
  const ordered = [...found.filter(isDefault), ...found.filter((one) => !isDefault(one))];
  return [...new Set(ordered.map(locationOf))];
};

const logoutAt = (descriptor: Element, binding: string): string | null => {
  const found = children(descriptor, MD, 'SingleLogoutService').find(
    (one) => one.getAttribute('Binding') === `${BINDINGS}${binding}`,
  );
  return found ? locationOf(found) : null;
};

const nameIdOf = (descriptor: Element): ServiceProvider['nameId'] => {
  const formats = new Set(children(descriptor, MD, 'NameIDFormat').map(textOf));
  return formats.has(`${NAME_FORMATS}transient`) && !formats.has(`${NAME_FORMATS}persistent`)
    ? 'transient'
    : 'persistent';
};

const certificateOf = (descriptor: Element): string | null => {
  const [found] = children(descriptor, MD, 'KeyDescriptor')
    .filter((key) => key.getAttribute('use') !== 'encryption')
    .flatMap((key) => elements(key, DSIG, 'X509Certificate'));
  if (!found) return null;
  const certificate = readCertificate(textOf(found));
  if (certificate === null) throw new MetadataError('certificate', lineOf(found));
  return certificate;
};

/** A certificate given as PEM or as base64 of its DER, as the latter; null when it is none. */
export const readCertificate = (text: string): string | null => {
  const base64 = text.replaceAll(/-----[A-Z ]+-----|\s/g, '');
  if (base64 === '' || !/^[A-Za-z0-9+/]+=*$/.test(base64)) return null;
  try {
    return new X509Certificate(Buffer.from(base64, 'base64')).raw.toString('base64');
  } catch {
    return null;
  }
};

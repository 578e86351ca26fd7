// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { MetadataError, readCertificate, readServiceProvider } from './read-service-provider.ts';

/** Self-signed, made for this test: `openssl req -x509 -newkey ed25519 -nodes -subj /CN=tool`. */
const CERTIFICATE =
  'MIIBNDCB56ADAgECAhRPIRZYJxvpT8XoL9YrKwDKbrwVTDAFBgMrZXAwDzENMAsGA1UEAwwEdG9vbDAgFw0yNjEyMDEwMDQ2MDZaGA8yMTI2MTEwNzAwNDYwNlowDzENMAsGA1UEAwwEdG9vbDAqMAUGAytlcAMhAAUAdTzIXUuRzshjkQH9dX+eAMllyIfoRHhCVRTZ8MVGo1MwUTAdBgNVHQ4EFgQUb0y202kda030HajiOxl6YcrddsowHwYDVR0jBBgwFoAUb0y202kda030HajiOxl6YcrddsowDwYDVR0TAQH/BAUwAwEB/zAFBgMrZXADQQAqBycT8j0pJeBdvpZoa3XQKaz/P6xb6tyF495sv2NLhkumuT2exQTfPaucFry1Dfi4ALxxw7HqXAIsc2s9CT4B';
const now = Temporal.Instant.from('2027-01-04T08:00:00Z');
const at = 'https://tool.example/mellon';

const key = `<KeyDescriptor use="signing"><ds:KeyInfo><ds:X509Data>
<ds:X509Certificate>${CERTIFICATE}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></KeyDescriptor>`;
const consumer = `<AssertionConsumerService index="0" Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${at}/postResponse"/>`;

const entity = (body: string, id = 'https://tool.example', rest = ''): string =>
  `<EntityDescriptor entityID="${id}" ${rest} xmlns="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
<SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
${body}
</SPSSODescriptor></EntityDescriptor>`;

const together = (...all: string[]): string =>
  `<EntitiesDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata">${all.join('\n')}</EntitiesDescriptor>`;

const read = (text: string, entityId?: string) => readServiceProvider(text, { entityId, now });

const faultOf = (text: string, entityId?: string): readonly [string, number | null] => {
  try {
    read(text, entityId);
  } catch (error) {
    if (error instanceof MetadataError) return [error.fault, error.line];
    throw error;
  }
  throw new Error('it was taken');
};

test('metadata says who the tool is, where it is answered, and with what it signs', () => {
  const logout = ['HTTP-Redirect', 'SOAP', 'HTTP-Artifact']
    .map(
      (name) =>
        `<SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:${name}" Location="${at}/logout/${name}"/>`,
    )
    .join('\n');
  const format = '<NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:transient</NameIDFormat>';
  const other = consumer
    .replace('postResponse', 'other')
    .replace('index', 'isDefault="true" index');
  const artifact = consumer.replace('HTTP-POST', 'HTTP-Artifact').replace('post', 'artifact');
  expect(read(entity([key, logout, format, artifact, consumer, other].join('\n')))).toEqual({
    entityId: 'https://tool.example',
    consumers: [`${at}/other`, `${at}/postResponse`],
    certificate: CERTIFICATE,
    nameId: 'transient',
    logout: { redirect: `${at}/logout/HTTP-Redirect`, post: null, soap: `${at}/logout/SOAP` },
  });
});

test('what is not said is not made up', () => {
  expect(read(entity(consumer))).toMatchObject({
    certificate: null,
    nameId: 'persistent',
    logout: { redirect: null, post: null, soap: null },
  });
});

test('of several entities the one that is meant is taken', () => {
  const text = together(entity(consumer, 'one'), entity(consumer, 'two'));
  expect(faultOf(text)[0]).toBe('several');
  expect(read(text, 'two').entityId).toBe('two');
  expect(faultOf(text, 'three')[0]).toBe('no-service-provider');
  expect(read(together(entity(consumer, 'one'))).entityId).toBe('one');
});

const DOCUMENT_TYPE = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';

test.each([
  ['too-large', null, entity(consumer) + ' '.repeat(200_000)],
  ['document-type', 2, `<?xml version="1.0"?>\n${DOCUMENT_TYPE}\n${entity(consumer)}`],
  ['not-xml', 1, 'hello'],
  ['not-xml', 1, ''],
  ['not-xml', 2, entity(consumer).slice(0, -60)],
  ['not-xml', 3, entity('<a b=></a>')],
  ['no-service-provider', 1, entity(consumer).replaceAll('SPSSODescriptor', 'IDPSSODescriptor')],
  ['no-service-provider', 1, entity(consumer).replace('SAML:2.0:protocol', 'SAML:1.1:protocol')],
  ['no-service-provider', 1, '<html><body>404</body></html>'],
  ['expired', 1, entity(consumer, 'one', 'validUntil="2026-12-31T00:00:00Z"')],
  ['expired', 1, entity(consumer, 'one', 'validUntil="soon"')],
  ['entity-id', 1, entity(consumer, '')],
  ['entity-id', 1, entity(consumer, 'a b')],
  ['entity-id', 1, entity(consumer, 'x'.repeat(256))],
  ['no-post-consumer', 2, entity(consumer.replace('HTTP-POST', 'PAOS'))],
  ['location', 3, entity(consumer.replace(at, ''))],
  ['location', 3, entity(consumer.replace('https:', 'javascript:'))],
  ['certificate', 4, entity(`${key.replace(CERTIFICATE, 'AAAA')}\n${consumer}`)],
])('a fault is named with its line: %s at %j', (fault, line, text) => {
  expect(faultOf(text)).toEqual([fault, line]);
});

test('every truncation is refused, none is taken for less', () => {
  const whole = entity([key, consumer].join('\n'));
  for (let length = 0; length < whole.length; length += 7) {
    expect(() => read(whole.slice(0, length))).toThrow(MetadataError);
  }
});

test('a certificate is read as PEM and as base64', () => {
  const pem = `-----BEGIN CERTIFICATE-----\n${CERTIFICATE.replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
  expect(readCertificate(pem)).toBe(CERTIFICATE);
  expect(readCertificate(CERTIFICATE)).toBe(CERTIFICATE);
  expect(readCertificate('')).toBeNull();
  expect(readCertificate('<script>')).toBeNull();
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ProviderPoint, failed } from '../../../domain/providers/provider.ts';
import { ASSERTION, DSIG, PROTOCOL, children, elements, textOf } from '@essaim/saml';
import type { SamlTrial } from './judge-saml.ts';

const TRANSIENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient';
const EMAIL = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';
const SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success';
const SKEW_MS = 60_000;

/**
 * What can be seen to be wrong in a SAML response (SAML 2.0 Profiles, 4.1.4.2 and 4.1.4.3), also what
 * Keycloak would let pass, such as an assertion without an audience.
 */
export const assertionFaults = (
  document: Document,
  { contract, addresses, requestId, mapping }: SamlTrial,
): ProviderPoint[] => {
  const status = elements(document, PROTOCOL, 'StatusCode').map((code) =>
    code.getAttribute('Value'),
  );
  if (!status.includes(SUCCESS)) {
    const error = status.map((code) => code?.split(':').at(-1) ?? '').join(', ');
    return [failed('sign-in', 'provider-trial-error', { error })];
  }
  if (elements(document, ASSERTION, 'EncryptedAssertion').length > 0) {
    return [failed('token', 'provider-trial-saml-encrypted')];
  }
  const [assertion, second] = children(document.documentElement, ASSERTION, 'Assertion');
  if (!assertion || second) return [failed('sign-in', 'provider-trial-saml-unreadable')];
  if (children(assertion, DSIG, 'Signature').length === 0) {
    return [failed('token', 'provider-trial-saml-unsigned')];
  }
  return [
    ...issuerFaults(assertion, contract.issuer),
    ...audienceFaults(assertion, addresses.entityId),
    ...replyFaults(assertion, requestId),
    ...periodFaults(assertion),
    ...nameFaults(assertion, mapping.subject),
  ];
};

const issuerFaults = (assertion: Element, expected: string): ProviderPoint[] => {
  const found = textOf(children(assertion, ASSERTION, 'Issuer')[0]);
  return found === expected ? [] : [failed('token', 'provider-trial-issuer', { found, expected })];
};

const audienceFaults = (assertion: Element, expected: string): ProviderPoint[] => {
  const audiences = elements(assertion, ASSERTION, 'Audience').map(textOf);
  if (audiences.length === 0) return [failed('token', 'provider-trial-saml-audience-missing')];
  if (audiences.includes(expected)) return [];
  const found = audiences.join(', ').slice(0, 200);
  return [failed('token', 'provider-trial-saml-audience', { found, expected })];
};

const replyFaults = (assertion: Element, requestId: string): ProviderPoint[] => {
  const replies = elements(assertion, ASSERTION, 'SubjectConfirmationData').map((data) =>
    data.getAttribute('InResponseTo'),
  );
  return replies.includes(requestId) ? [] : [failed('token', 'provider-trial-saml-reply')];
};

const periodFaults = (assertion: Element): ProviderPoint[] => {
  const now = Temporal.Now.instant().epochMilliseconds;
  const at = (text: string | null): number | null => (text ? Date.parse(text) : null);
  const conditions = children(assertion, ASSERTION, 'Conditions')[0];
  const from = at(conditions?.getAttribute('NotBefore') ?? null);
  const until = at(conditions?.getAttribute('NotOnOrAfter') ?? null);
  if (until === null) return [failed('token', 'provider-trial-expiry-missing')];
  const isNow = (from === null || from - SKEW_MS <= now) && now < until + SKEW_MS;
  return isNow ? [] : [failed('token', 'provider-trial-saml-period')];
};

const nameFaults = (assertion: Element, subject: string | null): ProviderPoint[] => {
  if (subject !== null) return [];
  const name = elements(assertion, ASSERTION, 'NameID')[0];
  const format = name?.getAttribute('Format');
  if (!name || textOf(name) === '') {
    return [failed('identifier', 'provider-trial-subject-missing', { claim: 'NameID' })];
  }
  if (format === TRANSIENT) return [failed('identifier', 'provider-trial-saml-transient')];
  return format === EMAIL ? [failed('identifier', 'provider-trial-subject-email')] : [];
};

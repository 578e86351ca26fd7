// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type ProviderAccount,
  type ProviderKind,
  type ProviderMapping,
  type ProviderPoint,
  type TrialMemory,
  failed,
  passed,
  warning,
} from '../../../domain/providers/provider.ts';
import { secretFingerprint } from '../../../domain/secret-fingerprint.ts';
import type { Claims, Judgement } from './judgement.ts';

/** The account that the mapping makes of what was received. */
export const accountOf = (
  { claims, subject }: Judgement,
  mapping: ProviderMapping,
): ProviderAccount => {
  const value = (name: string | null): string | null =>
    name === null ? null : claims[name] || null;
  return {
    subject,
    email: value(mapping.email),
    givenName: value(mapping.givenName),
    familyName: value(mapping.familyName),
    memberNumber: value(mapping.memberNumber),
  };
};

/** Remembers an account and its subject, unreadably; null without an address to tell it by. */
export const memoryOf = ({ email, subject }: ProviderAccount): TrialMemory | null =>
  email === null || subject === null
    ? null
    : { account: secretFingerprint(email), subject: secretFingerprint(subject) };

/** What is to be said of the account of a test sign-in that held. */
export const accountPoints = (
  kind: ProviderKind,
  mapping: ProviderMapping,
  judgement: Judgement,
  before: TrialMemory | null,
): ProviderPoint[] => {
  const account = accountOf(judgement, mapping);
  const now = memoryOf(account);
  const isChanged =
    before !== null &&
    now !== null &&
    before.account === now.account &&
    before.subject !== now.subject;
  return [
    isChanged
      ? failed('identifier', 'provider-trial-subject-changed')
      : subjectPoint(account, mapping.subject ?? (kind === 'oidc' ? 'sub' : 'NameID')),
    account.email === null
      ? warning('email', 'provider-trial-email-missing', { claim: mapping.email ?? '' })
      : passed('email', 'provider-trial-email'),
    ...(account.givenName === null || account.familyName === null
      ? [warning('names', 'provider-trial-names-missing')]
      : []),
    ...memberPoints(account, mapping.memberNumber),
    ...ignoredPoints(judgement.claims),
  ];
};

const subjectPoint = ({ subject, email }: ProviderAccount, claim: string): ProviderPoint => {
  if (subject === null) return failed('identifier', 'provider-trial-subject-missing', { claim });
  return subject === email
    ? failed('identifier', 'provider-trial-subject-email')
    : passed('identifier', 'provider-trial-subject', { claim });
};

const memberPoints = ({ memberNumber }: ProviderAccount, claim: string | null): ProviderPoint[] => {
  if (claim === null) return [];
  return [
    memberNumber === null
      ? failed('member', 'provider-trial-member-missing', { claim })
      : passed('member', 'provider-trial-member', { claim }),
  ];
};

/** Claims that would give rights if they were believed. */
const OURS =
  /^(essaim_uid|mandate_version|acr|groups?|roles?|realm_access|resource_access|quota|member_?of|isMemberOf)$/i;

const ignoredPoints = (claims: Claims): ProviderPoint[] => {
  const found = Object.keys(claims).filter((name) => OURS.test(name));
  return found.length === 0
    ? []
    : [warning('ignored', 'provider-trial-ignored', { claims: found.join(', ') })];
};

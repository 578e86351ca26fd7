// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Outgoing, OutgoingAnswer } from '@essaim/outgoing';
import {
  type ProviderPoint,
  type SamlContract,
  failed,
  passed,
  warning,
} from '../../../domain/providers/provider.ts';
import { type SamlMetadata, readSamlMetadata } from '../saml/read-metadata.ts';
import type { Checked } from './check-oidc.ts';
import { clockPoint } from './clock-point.ts';
import { answerPoint, outgoingPoint } from './outgoing-point.ts';

export interface SamlSettings {
  readonly address: string;
  /** Attribute to recognise people by; null for the NameID. */
  readonly subject: string | null;
}

const PERSISTENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';
const SOON = Temporal.Duration.from({ hours: 30 * 24 });

/** Tests a SAML 2.0 provider point by point, as far as its metadata shows. */
export const checkSaml = async (
  outgoing: Outgoing,
  settings: SamlSettings,
): Promise<Checked<SamlContract>> => {
  let answer: OutgoingAnswer;
  try {
    answer = await outgoing.request(settings.address);
  } catch (error) {
    return stopped(outgoingPoint(error, 'address', outgoing.timeoutSeconds));
  }
  const refused = answerPoint(answer, 'address');
  if (refused) return stopped(refused);
  const metadata = readSamlMetadata(answer.text);
  if (!metadata) {
    const isPage = answer.contentType.includes('html');
    return stopped(failed('metadata', isPage ? 'provider-page-given' : 'provider-saml-unreadable'));
  }
  const service =
    metadata.signOn.find(({ binding }) => binding === 'redirect') ?? metadata.signOn.at(0);
  const points = [
    passed('address', 'provider-address-read', { seconds: answer.seconds.toFixed(1) }),
    ...metadataPoints(metadata, settings.subject),
    clockPoint(answer.date),
  ];
  if (!service) return { points, contract: null };
  const vetted = await vettedPoint(outgoing, service.location);
  if (vetted) return { points: [...points, vetted], contract: null };
  const usable = metadata.certificates.filter((one) => ends(one) > now());
  const signOut = metadata.signOut.at(0);
  return {
    points,
    contract:
      usable.length === 0
        ? null
        : {
            kind: 'saml',
            issuer: metadata.entityId,
            signOnUrl: service.location,
            signOnBinding: service.binding,
            signOutUrl: signOut?.location ?? null,
            signOutBinding: signOut?.binding ?? 'post',
            certificates: usable.map(({ raw }) => raw.toString('base64')),
            certificateUntil: day(Math.max(...usable.map(ends))),
            wantsSignedRequests: metadata.wantsSignedRequests,
          },
  };
};

const stopped = (...points: ProviderPoint[]): Checked<SamlContract> => ({ points, contract: null });

const now = (): number => Temporal.Now.instant().epochMilliseconds;
const ends = ({ validTo }: { validTo: string }): number => Date.parse(validTo);
const day = (milliseconds: number): string =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds).toString().slice(0, 10);

const vettedPoint = async (outgoing: Outgoing, address: string): Promise<ProviderPoint | null> => {
  try {
    await outgoing.vet(address);
    return null;
  } catch (error) {
    return outgoingPoint(error, 'endpoints', outgoing.timeoutSeconds);
  }
};

const metadataPoints = (metadata: SamlMetadata, subject: string | null): ProviderPoint[] => [
  metadata.validUntil !== null && Date.parse(metadata.validUntil) < now()
    ? failed('metadata', 'provider-saml-outdated', { until: metadata.validUntil })
    : passed('metadata', 'provider-saml-read', { issuer: metadata.entityId }),
  ...(metadata.signOn.length === 0 ? [failed('endpoints', 'provider-saml-no-address')] : []),
  certificatePoint(metadata),
  namePoint(metadata, subject),
  ...(metadata.wantsSignedRequests ? [passed('client', 'provider-saml-signs-requests')] : []),
  metadata.signOut.length === 0
    ? warning('sign-out', 'provider-logout-missing')
    : passed('sign-out', 'provider-logout-announced'),
];

const certificatePoint = ({ certificates }: SamlMetadata): ProviderPoint => {
  if (certificates.length === 0) return failed('certificate', 'provider-saml-no-certificate');
  const last = Math.max(...certificates.map(ends));
  const until = day(last);
  if (last < now()) return failed('certificate', 'provider-saml-certificate-expired', { until });
  return last < now() + SOON.total('milliseconds')
    ? warning('certificate', 'provider-saml-certificate-soon', { until })
    : passed('certificate', 'provider-saml-certificate-valid', { until });
};

/** A provider that lists formats without the persistent one names people by something that changes. */
const namePoint = ({ nameFormats }: SamlMetadata, subject: string | null): ProviderPoint =>
  subject !== null || nameFormats.length === 0 || nameFormats.includes(PERSISTENT)
    ? passed('identifier', 'provider-saml-name-persistent', { attribute: subject ?? 'NameID' })
    : warning('identifier', 'provider-saml-name-unsuited', {
        formats: nameFormats.map((format) => format.split(':').at(-1) ?? '').join(', '),
      });

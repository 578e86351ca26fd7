// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Language, problemText, sentence } from '@essaim/contracts';
import type { RequestContext } from '@essaim/service-kit';
import { X509Certificate } from 'node:crypto';
import type { Identity } from '../../app/identity.ts';
import { ProviderError } from '../../app/provider-error.ts';
import { waitingForProviders } from '../../db/approvals.ts';
import { type ProviderDomain, domainsOf } from '../../db/provider-domains.ts';
import { providerAddresses } from '../../domain/providers/addresses.ts';
import { proofRecord } from '../../domain/providers/mail-domain.ts';
import type {
  Provider,
  ProviderCheck,
  ProviderPoint,
  ProviderState,
} from '../../domain/providers/provider.ts';
import { serviceMetadata } from '../../domain/providers/service-metadata.ts';
import type { Schemas } from '../operation.ts';
import { approvalViews } from './approval-view.ts';
import { readNames } from './refs.ts';

/** Our signing certificate, as base64 of its DER; null while Keycloak is away. */
export const ourCertificate = async ({
  provider,
}: Pick<Identity, 'provider'>): Promise<string | null> => {
  try {
    return await provider.signingCertificate();
  } catch (error) {
    if (error instanceof ProviderError) return null;
    throw error;
  }
};

/** What to give to the administrator of a provider of this alias. */
export const handoverView = (
  identity: Pick<Identity, 'issuer' | 'consoleUrl'>,
  alias: string,
  certificate: string | null,
): Schemas['ProviderHandover'] => {
  const addresses = providerAddresses(alias, identity);
  const parsed =
    certificate === null ? null : new X509Certificate(Buffer.from(certificate, 'base64'));
  return {
    alias,
    redirectUris: [...addresses.redirectUris],
    entityId: addresses.entityId,
    acsUrls: [...addresses.acsUrls],
    certificate: parsed?.toString() ?? null,
    certificateUntil:
      parsed === null
        ? null
        : Temporal.Instant.fromEpochMilliseconds(Date.parse(parsed.validTo)).toString(),
    samlMetadata: serviceMetadata(addresses, certificate),
  };
};

/** Points with their sentences in a language. */
export const checkView = (check: ProviderCheck, language: Language): Schemas['ProviderCheck'] => ({
  at: check.at,
  outcome: check.outcome,
  points: check.points.map((point) => pointView(point, language)),
});

const pointView = (
  { point, outcome, code, params }: ProviderPoint,
  language: Language,
): Schemas['ProviderPoint'] => ({
  point,
  outcome,
  code,
  params: { ...params },
  detail: sentence(problemText(code), language, params),
});

/** Providers as the API shows them, with their points in a language. Never a secret. */
export const providerViews = async (
  identity: Identity,
  providers: readonly Provider[],
  { language, actor, now }: Pick<RequestContext, 'language' | 'actor' | 'now'>,
): Promise<Schemas['IdentityProvider'][]> => {
  if (providers.length === 0) return [];
  const certificate = await ourCertificate(identity);
  const domains = await domainsOf(
    identity.db,
    providers.map(({ id }) => id),
  );
  const waiting = await waitingForProviders(
    identity.db,
    providers.map(({ id }) => id),
  );
  const approvals = await approvalViews(identity.db, [...waiting.values()], {
    personId: actor.personId,
    now,
  });
  const names = await readNames(identity.db, {
    organisations: providers.map(({ organisationId }) => organisationId),
  });
  return providers.map((provider) => ({
    id: provider.id,
    organisation: names.organisation(provider.organisationId),
    alias: provider.alias,
    kind: provider.kind,
    hasLdap: provider.hasLdap,
    name: provider.name,
    address: provider.address,
    clientId: provider.clientId,
    secretFingerprint: provider.secretFingerprint,
    scopes: provider.scopes,
    mapping: provider.mapping,
    state: provider.state as Exclude<ProviderState, 'deleted'>,
    isApplied: !provider.inKeycloak || provider.appliedVersion === provider.version,
    handover: handoverView(identity, provider.alias, certificate),
    check: checkView(provider.check, language),
    trial: provider.trial && {
      ...checkView(provider.trial, language),
      claims: provider.trial.claims.map((claim) => ({ ...claim })),
      account: provider.trial.account,
    },
    domains: (domains.get(provider.id) ?? []).map(domainView),
    approval:
      approvals.find(({ subjectId, state }) => subjectId === provider.id && state === 'waiting') ??
      null,
    changedAt: provider.changedAt,
  }));
};

const domainView = ({ domain, token, verified_at: verifiedAt }: ProviderDomain) => {
  const { name, value } = proofRecord(domain, token);
  return { domain, verifiedAt, recordName: name, recordValue: value };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import { randomBytes } from 'node:crypto';
import {
  deleteDomains,
  domainsOf,
  insertDomain,
  isTaken,
  markVerified,
} from '../../db/provider-domains.ts';
import { isPublicMail, mailDomain, proofRecord } from '../../domain/providers/mail-domain.ts';
import type { Provider } from '../../domain/providers/provider.ts';
import { type Cause, note } from '../cause.ts';
import type { Identity } from '../identity.ts';

const readDomain = (text: string): string => {
  const domain = mailDomain(text);
  if (domain === null) throw problem('provider-domain-invalid', { domain: text.slice(0, 100) });
  return domain;
};

const line = (action: string, provider: Provider, domain: string) => ({
  action,
  resourceType: 'identity-provider',
  resourceId: provider.id,
  organisationId: provider.organisationId,
  summary: { alias: provider.alias, domain },
});

/**
 * Names a mail domain of a provider; it counts once `verifyDomain` found its TXT record.
 * @throws DomainError `provider-domain-invalid`, `provider-domain-public`, `provider-domain-taken`
 */
export const addDomain = async (
  { db }: Identity,
  cause: Cause,
  provider: Provider,
  text: string,
): Promise<void> => {
  const domain = readDomain(text);
  if (isPublicMail(domain)) throw problem('provider-domain-public', { domain });
  await transaction(db, async (trx) => {
    if (await isTaken(trx, domain, provider.id)) throw problem('provider-domain-taken', { domain });
    await insertDomain(trx, {
      provider_id: provider.id,
      domain,
      token: randomBytes(16).toString('hex'),
      created_at: cause.at.toString(),
    });
    await note(trx, cause, line('addProviderDomain', provider, domain));
  });
};

/**
 * Looks for a domain's TXT record.
 * @throws DomainError `not-found`, `provider-domain-unproven`, `provider-domain-taken`
 */
export const verifyDomain = async (
  { db, readTxt }: Identity,
  cause: Cause,
  provider: Provider,
  text: string,
): Promise<void> => {
  const domain = readDomain(text);
  const named = (await domainsOf(db, [provider.id])).get(provider.id) ?? [];
  const found = named.find((one) => one.domain === domain);
  if (!found) throw problem('not-found');
  const { name, value } = proofRecord(domain, found.token);
  if (!(await readTxt(name)).includes(value)) throw problem('provider-domain-unproven', { name });
  await transaction(db, async (trx) => {
    if (await isTaken(trx, domain, provider.id)) throw problem('provider-domain-taken', { domain });
    await markVerified(trx, provider.id, domain, cause.at);
    await note(trx, cause, line('verifyProviderDomain', provider, domain));
  });
};

/** Forgets a domain. */
export const removeDomain = async (
  { db }: Identity,
  cause: Cause,
  provider: Provider,
  text: string,
): Promise<void> => {
  const domain = readDomain(text);
  await transaction(db, async (trx) => {
    await deleteDomains(trx, provider.id, domain);
    await note(trx, cause, line('removeProviderDomain', provider, domain));
  });
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { body, identity } from './clients.ts';
import type { Identity } from './schemas.ts';

const at = (providerId: string) => ({ params: { path: { providerId } } });

/** Every one throws ProblemError when the service refuses. */
export const checkSettings = (settings: Identity['ProviderCreation']) =>
  body(identity.POST('/identity-providers/check', { body: settings }));

export const createProvider = (settings: Identity['ProviderCreation'], key: string) =>
  body(
    identity.POST('/identity-providers', {
      params: { header: { 'Idempotency-Key': key } },
      body: settings,
    }),
  );

export const changeProvider = (
  providerId: string,
  tag: string,
  change: Identity['ProviderChange'],
) =>
  body(
    identity.PATCH('/identity-providers/{providerId}', {
      params: { path: { providerId }, header: { 'If-Match': tag } },
      body: change,
    }),
  );

export const recheckProvider = (providerId: string) =>
  body(identity.POST('/identity-providers/{providerId}/check', at(providerId)));

/** @returns where the browser has to go */
export const startTrial = async (providerId: string) => {
  const { address } = await body(
    identity.POST('/identity-providers/{providerId}/trials', at(providerId)),
  );
  return address;
};

export const finishTrial = (returned: Identity['TrialReturn']) =>
  body(identity.POST('/provider-trials/finish', { body: returned }));

export const enableProvider = (providerId: string) =>
  body(identity.POST('/identity-providers/{providerId}/enable', at(providerId)));

export const disableProvider = (providerId: string) =>
  body(identity.POST('/identity-providers/{providerId}/disable', at(providerId)));

export const deleteProvider = (providerId: string) =>
  body(identity.DELETE('/identity-providers/{providerId}', at(providerId)));

export const addDomain = (providerId: string, domain: string) =>
  body(
    identity.POST('/identity-providers/{providerId}/domains', {
      ...at(providerId),
      body: { domain },
    }),
  );

const ofDomain = (providerId: string, domain: string) => ({
  params: { path: { providerId, domain } },
});

export const verifyDomain = (providerId: string, domain: string) =>
  body(
    identity.POST(
      '/identity-providers/{providerId}/domains/{domain}/verify',
      ofDomain(providerId, domain),
    ),
  );

export const removeDomain = (providerId: string, domain: string) =>
  body(
    identity.DELETE(
      '/identity-providers/{providerId}/domains/{domain}',
      ofDomain(providerId, domain),
    ),
  );

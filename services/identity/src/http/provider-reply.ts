// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type RequestContext, entityTag } from '@essaim/service-kit';
import type { Identity } from '../app/identity.ts';
import { findProvider } from '../db/providers.ts';
import type { Provider } from '../domain/providers/provider.ts';
import { manageProviders } from '../domain/permissions.ts';
import type { Schemas } from './operation.ts';
import { authoriseAt } from './place.ts';
import { providerViews } from './views/provider-view.ts';

/**
 * Finds a provider and lets the request go on for whoever may connect providers of its organisation.
 * @throws DomainError `provider-unknown`, `forbidden`, `forbidden-with-this-hat`
 */
export const authoriseProvider = async (
  identity: Identity,
  context: RequestContext,
  providerId: string,
): Promise<{ provider: Provider; mandateId: Uuid }> => {
  const provider = await findProvider(identity.db, providerId);
  if (!provider) throw problem('provider-unknown');
  const { mandateId } = await authoriseAt(
    identity,
    context,
    manageProviders,
    provider.organisationId,
  );
  return { provider, mandateId };
};

/** The reply that shows a provider as it is now. */
export const providerReply = async <Status extends 200 | 201>(
  identity: Identity,
  context: RequestContext,
  providerId: string,
  status: Status,
): Promise<{
  status: Status;
  headers: Readonly<Record<string, string>>;
  body: Schemas['IdentityProvider'];
}> => {
  const provider = await findProvider(identity.db, providerId);
  if (!provider) throw problem('provider-unknown');
  const [body] = await providerViews(identity, [provider], context);
  return {
    status,
    headers: { etag: entityTag(provider.version) },
    body: body as Schemas['IdentityProvider'],
  };
};

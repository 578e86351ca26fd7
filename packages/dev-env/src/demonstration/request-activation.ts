// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { organisationByKey } from './organisation-by-key.ts';
import type { Session } from './session.ts';

/**
 * Requests an offer for an organisation, once.
 * @param taskId the task of a plan that it fulfils
 * @returns the activation's id
 */
export const requestActivation = async (
  { catalog, identity }: Session,
  { offerKey, organisation }: { offerKey: string; organisation: string },
  taskId?: string,
): Promise<string> => {
  const { id: organisationId } = await organisationByKey(identity, organisation);
  const offers = await unwrap(
    catalog.GET('/offers', { params: { query: { organisationId, size: 200 } } }),
  );
  const offer = offers.items.find(({ key }) => key === offerKey);
  if (!offer) throw new Error(`no offer ${offerKey}`);
  if (offer.verdict?.activation) return offer.verdict.activation.activationId;
  const activation = await unwrap(
    catalog.POST('/activations', {
      params: { header: { 'Idempotency-Key': `demonstration-${offerKey}` } },
      body: { offerId: offer.id, organisationId, ...(taskId !== undefined && { taskId }) },
    }),
  );
  return activation.id;
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { type Offer, PLAIN_OFFER } from '../../domain/offer/offer.ts';
import type { Cause } from '../cause.ts';
import type { UnitOfWork } from '../ports.ts';
import { checkOffer } from './check-offer.ts';
import { saveOffer } from './save-offer.ts';

export type NewOffer = { readonly key: string; readonly instanceId: Uuid } & Partial<
  Omit<Offer, 'id' | 'version' | 'key' | 'instanceId'>
>;

/**
 * Makes an offer of an instance.
 * @throws DomainError `instance-not-found`, `offer-key-taken`, and those of `checkOffer`
 */
export const createOffer = async (
  unit: UnitOfWork,
  input: NewOffer,
  cause: Cause,
): Promise<Offer> => {
  const instance = await unit.instances.lock(input.instanceId);
  if (!instance) throw problem('instance-not-found');
  const others = await unit.offers.all();
  if (others.some(({ key }) => key === input.key)) {
    throw problem('offer-key-taken', { key: input.key });
  }
  const offer: Offer = { ...PLAIN_OFFER, ...input, id: newId(), version: 0 };
  checkOffer(offer, others);
  return saveOffer(unit, offer, instance, cause, { tool: instance.toolName });
};

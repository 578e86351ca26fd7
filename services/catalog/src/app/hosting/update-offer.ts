// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { expectVersion } from '@essaim/postgres';
import type { Offer } from '../../domain/offer/offer.ts';
import type { Cause } from '../cause.ts';
import type { Deps } from '../deps.ts';
import { checkOffer } from './check-offer.ts';
import { saveOffer } from './save-offer.ts';

export type OfferChange = Partial<Omit<Offer, 'id' | 'key' | 'version' | 'instanceId'>>;

/**
 * Changes an offer's conditions. Activations that exist keep what they had been granted.
 * @param expected the version that the person saw
 * @throws DomainError `offer-not-found`, `version-conflict`, and those of `checkOffer`
 */
export const updateOffer = (
  { inTransaction }: Deps,
  id: Uuid,
  expected: number,
  change: OfferChange,
  cause: Cause,
): Promise<Offer> =>
  inTransaction(async (unit) => {
    const before = await unit.offers.lock(id);
    const instance = before && (await unit.instances.lock(before.instanceId));
    if (!instance) throw problem('offer-not-found');
    const offer = { ...expectVersion(before, expected), ...change };
    const others = (await unit.offers.all()).filter((other) => other.id !== id);
    checkOffer(offer, others);
    return saveOffer(unit, offer, instance, cause, { changed: Object.keys(change) });
  });

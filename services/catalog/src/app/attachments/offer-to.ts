// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Organisation } from '@essaim/directory';
import { attachedOfferKey } from '../../domain/attachment/offer-key.ts';
import type { Instance } from '../../domain/instance/instance.ts';
import type { Offer } from '../../domain/offer/offer.ts';
import type { Cause } from '../cause.ts';
import { createOffer } from '../hosting/create-offer.ts';
import type { UnitOfWork } from '../ports.ts';

/** The offer of an instance to one organisation, which needs nobody's acceptance; made when there is none. */
export const offerTo = async (
  unit: UnitOfWork,
  organisation: Organisation,
  instance: Instance,
  cause: Cause,
): Promise<Offer> => {
  const key = attachedOfferKey(instance.id, organisation.key);
  const known = (await unit.offers.all()).find((offer) => offer.key === key);
  if (known) return known;
  return createOffer(
    unit,
    {
      key,
      instanceId: instance.id,
      eligibility: `organisation.key == ${organisation.key}`,
      connectionMode: 'automatic',
    },
    cause,
  );
};

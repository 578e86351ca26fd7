// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Instance } from '../../domain/instance/instance.ts';
import type { Offer } from '../../domain/offer/offer.ts';
import { type Cause, journalEntry } from '../cause.ts';
import { offerEvent } from '../event-factories.ts';
import { homeOf } from '../home-of.ts';
import type { UnitOfWork } from '../ports.ts';

/** Stores an offer as its next version, publishes it, and writes the line of the journal. */
export const saveOffer = async (
  unit: UnitOfWork,
  changed: Offer,
  instance: Pick<Instance, 'toolKey' | 'toolName' | 'hosterOrganisationId'>,
  cause: Cause,
  summary: Record<string, unknown>,
): Promise<Offer> => {
  const offer = { ...changed, version: changed.version + 1 };
  await unit.offers.put([offer]);
  const home = await homeOf(unit, instance.hosterOrganisationId);
  await unit.publish([offerEvent(offer, instance, home, cause)]);
  await unit.journal(
    journalEntry(cause, {
      resourceType: 'offer',
      resourceId: offer.id,
      organisationId: instance.hosterOrganisationId,
      summary: { key: offer.key, ...summary },
    }),
  );
  return offer;
};

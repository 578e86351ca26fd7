// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { Context } from '../../context/context.ts';
import { facts } from '../../output/table.ts';

/** `essaim offer show` */
export const showOffer = async (
  context: Context,
  _options: object,
  [offerId = '']: string[],
): Promise<void> => {
  const { catalog } = await context.open();
  const offer = await unwrap(catalog.GET('/offers/{offerId}', { params: { path: { offerId } } }));
  const { say } = context;
  context.answer(
    offer,
    facts([
      [say('offre', 'offer'), offer.id],
      [say('nom', 'name'), offer.name],
      [say('outil', 'tool'), offer.toolName],
      [say('adresse', 'address'), offer.address],
      [say('hébergeur', 'hoster'), offer.hosterName],
      [say('pour', 'for'), offer.eligibility],
      [say('accord', 'acceptance'), offer.connectionMode],
    ]),
  );
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type Handler, entityTag } from '@essaim/service-kit';
import type { Api, Http } from './http.ts';
import { offerPresenter } from './present/offer-presenter.ts';

export const getOffer =
  ({ reads }: Http): Handler<Api['getOffer']> =>
  async ({ params, query }, { language }) => {
    const [view] = await reads.findOffers({ id: params.offerId as Uuid });
    if (!view) throw problem('offer-not-found');
    const organisationId = query.organisationId as Uuid | undefined;
    const present = await offerPresenter(reads, [view], language, organisationId);
    return {
      status: 200,
      headers: { etag: entityTag(view.offer.version) },
      body: present(view),
    };
  };

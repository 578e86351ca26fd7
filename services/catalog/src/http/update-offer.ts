// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise, expectedVersion } from '@essaim/service-kit';
import { updateOffer as run } from '../app/hosting/update-offer.ts';
import { manageHosting } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Api, Http } from './http.ts';
import { offerAnswer } from './offer-answer.ts';
import { organisationAt } from './place-of-organisation.ts';

export const updateOffer =
  (http: Http): Handler<Api['updateOffer']> =>
  async ({ params, body, headers }, context) => {
    const [view] = await http.reads.findOffers({ id: params.offerId as Uuid });
    if (!view) throw problem('offer-not-found');
    const { place } = await organisationAt(http.reads, view.hosterOrganisationId);
    const cause = causeOf(context, 'updateOffer', authorise(context, manageHosting, place));
    const { id } = await run(http.deps, view.offer.id, expectedVersion(headers), body, cause);
    return { status: 200, ...(await offerAnswer(http, context, id)) };
  };

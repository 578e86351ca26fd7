// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, pageRequest } from '@essaim/service-kit';
import type { Api, Http } from './http.ts';
import { offerPresenter } from './present/offer-presenter.ts';

export const listOffers =
  ({ reads }: Http): Handler<Api['listOffers']> =>
  async ({ query }, { language }) => {
    const views = await reads.findOffers({
      q: query.q,
      toolKey: query.toolKey,
      instanceId: query.instanceId as Uuid | undefined,
      maturity: query.maturity,
      descending: query.sort === '-name',
    });
    const organisationId = query.organisationId as Uuid | undefined;
    const present = await offerPresenter(reads, views, language, organisationId);
    const offers = views
      .map(present)
      .filter(
        ({ verdict }) =>
          query.eligible === undefined || !verdict || verdict.eligible === query.eligible,
      );
    const { page, size, offset } = pageRequest(query);
    const items = offers.slice(offset, offset + size);
    return { status: 200, body: { items, page, size, total: offers.length } };
  };

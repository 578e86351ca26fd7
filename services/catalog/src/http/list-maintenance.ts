// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, pageRequest } from '@essaim/service-kit';
import type { Api, Http } from './http.ts';
import { toldPresenter } from './present/told-presenter.ts';

export const listMaintenance =
  ({ reads }: Http): Handler<Api['listMaintenance']> =>
  async ({ query }, context) => {
    const { items, ...page } = await reads.listMaintenance(
      {
        hosterOrganisationId: query.hosterOrganisationId as Uuid | undefined,
        after: query.over === true ? undefined : context.now.toString(),
      },
      pageRequest(query),
    );
    const present = await toldPresenter(reads, items, context);
    return { status: 200, body: { ...page, items: items.map(present.maintenance) } };
  };

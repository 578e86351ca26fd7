// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, pageRequest } from '@essaim/service-kit';
import type { Api, Http } from './http.ts';
import { instancePresenter } from './present/present-instance.ts';

export const listInstances =
  ({ reads }: Http): Handler<Api['listInstances']> =>
  async ({ query }, { language }) => {
    const { items, ...page } = await reads.listInstances(
      {
        q: query.q,
        toolKey: query.toolKey,
        hosterOrganisationId: query.hosterOrganisationId as Uuid | undefined,
        descending: query.sort === '-name',
      },
      pageRequest(query),
    );
    const present = await instancePresenter(reads, items, language);
    return { status: 200, body: { ...page, items: items.map(present) } };
  };

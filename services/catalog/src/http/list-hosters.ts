// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, pageRequest } from '@essaim/service-kit';
import type { Api, Http } from './http.ts';
import { presentHoster } from './present/present-hoster.ts';

export const listHosters =
  ({ reads }: Http): Handler<Api['listHosters']> =>
  async ({ query }, { today }) => {
    const { q, region, state, sort = 'name' } = query;
    const by = sort.endsWith('name') ? 'name' : 'capacityUsers';
    const { items, ...page } = await reads.listHosters(
      { q, region, state, sort: by, descending: sort.startsWith('-') },
      pageRequest(query),
    );
    return {
      status: 200,
      body: { ...page, items: items.map((hoster) => presentHoster(hoster, today)) },
    };
  };

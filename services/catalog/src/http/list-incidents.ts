// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type Handler, pageRequest } from '@essaim/service-kit';
import type { Api, Http } from './http.ts';
import { toldPresenter } from './present/told-presenter.ts';

export const listIncidents =
  ({ reads }: Http): Handler<Api['listIncidents']> =>
  async ({ query }, context) => {
    const instance =
      query.instanceId === undefined
        ? undefined
        : await reads.findInstance(query.instanceId as Uuid);
    if (query.instanceId !== undefined && !instance) throw problem('instance-not-found');
    const { items, ...page } = await reads.listIncidents(
      {
        hosterOrganisationId: query.hosterOrganisationId as Uuid | undefined,
        instance,
        open: query.open,
      },
      pageRequest(query),
    );
    const present = await toldPresenter(reads, items, context);
    return { status: 200, body: { ...page, items: items.map(present.incident) } };
  };

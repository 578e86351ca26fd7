// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { authorise, pageRequest } from '@essaim/service-kit';
import { manageWebhooks } from '../domain/permissions.ts';
import type { Api, Http } from './http.ts';
import { organisationAt } from './place-of-organisation.ts';
import { webhookPresenter } from './present/present-webhook.ts';

export const listWebhooks =
  ({ reads }: Http): Handler<Api['listWebhooks']> =>
  async ({ query }, context) => {
    const { organisation, place } = await organisationAt(reads, query.organisationId);
    authorise(context, manageWebhooks, place);
    const { items, ...page } = await reads.listWebhooks(organisation.id, pageRequest(query));
    const present = await webhookPresenter(reads, items);
    return { status: 200, body: { ...page, items: items.map(present) } };
  };

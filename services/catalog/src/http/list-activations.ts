// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, pageRequest } from '@essaim/service-kit';
import type { Api, Http } from './http.ts';
import { activationPresenter } from './present/activation-presenter.ts';
import { countingMandates, sightOf } from './sight-of.ts';

export const listActivations =
  ({ reads }: Http): Handler<Api['listActivations']> =>
  async ({ query }, context) => {
    const { sort = '-requestedAt' } = query;
    const { items, ...page } = await reads.listActivations(
      {
        sight: sightOf(context),
        organisationId: query.organisationId as Uuid | undefined,
        subtree: query.subtree ?? false,
        states: query.state,
        offerId: query.offerId as Uuid | undefined,
        instanceId: query.instanceId as Uuid | undefined,
        toolKey: query.toolKey,
        taskId: query.taskId as Uuid | undefined,
        ...(query.waitingForMe && {
          waitingFor: countingMandates(context),
          notRequestedBy: context.actor.personId,
        }),
        sort: sort.endsWith('since') ? 'since' : 'requestedAt',
        descending: sort.startsWith('-'),
      },
      pageRequest(query),
    );
    const present = await activationPresenter(reads, items, context);
    return { status: 200, body: { ...page, items: items.map((one) => present.summary(one)) } };
  };

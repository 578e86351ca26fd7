// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { createOffer as run } from '../app/hosting/create-offer.ts';
import { manageHosting } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Api, Http } from './http.ts';
import { offerAnswer } from './offer-answer.ts';
import { organisationAt } from './place-of-organisation.ts';

export const createOffer =
  (http: Http): Handler<Api['createOffer']> =>
  async ({ body, headers }, context) => {
    const { reads, deps } = http;
    const instance = await reads.findInstance(body.instanceId as Uuid);
    if (!instance) throw problem('instance-not-found');
    const { place } = await organisationAt(reads, instance.hosterOrganisationId);
    const cause = causeOf(context, 'createOffer', authorise(context, manageHosting, place));
    const { id } = await deps.inTransaction((unit) =>
      unit.once(
        {
          key: headers['idempotency-key'],
          personId: context.actor.personId,
          operation: 'createOffer',
          request: body,
        },
        () => run(unit, { ...body, instanceId: instance.id }, cause),
      ),
    );
    return { status: 201, ...(await offerAnswer(http, context, id)) };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise, entityTag } from '@essaim/service-kit';
import { createInstance as run } from '../app/hosting/create-instance.ts';
import { manageHosting } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Api, Http } from './http.ts';
import { organisationAt } from './place-of-organisation.ts';
import { instancePresenter } from './present/present-instance.ts';

export const createInstance =
  ({ reads, deps }: Http): Handler<Api['createInstance']> =>
  async ({ body, headers }, context) => {
    const { place } = await organisationAt(reads, body.hosterOrganisationId);
    const cause = causeOf(context, 'createInstance', authorise(context, manageHosting, place));
    const input = { ...body, hosterOrganisationId: body.hosterOrganisationId as Uuid };
    const instance = await deps.inTransaction((unit) =>
      unit.once(
        {
          key: headers['idempotency-key'],
          personId: context.actor.personId,
          operation: 'createInstance',
          request: body,
        },
        () => run(unit, input, cause, deps),
      ),
    );
    const present = await instancePresenter(reads, [instance], context.language);
    return {
      status: 201,
      headers: { etag: entityTag(instance.version) },
      body: present(instance),
    };
  };

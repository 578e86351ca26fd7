// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import {
  type Handler,
  authorise,
  entityTag,
  expectedVersion,
  requireSecondFactor,
} from '@essaim/service-kit';
import { updateInstance as run } from '../app/hosting/update-instance.ts';
import { manageHosting } from '../domain/permissions.ts';
import { touchesSignIn } from '../domain/instance/touches-sign-in.ts';
import { causeOf } from './cause-of.ts';
import type { Api, Http } from './http.ts';
import { organisationAt } from './place-of-organisation.ts';
import { instancePresenter } from './present/present-instance.ts';

export const updateInstance =
  ({ reads, deps, asksSecondFactor }: Http): Handler<Api['updateInstance']> =>
  async ({ params, body, headers }, context) => {
    const found = await reads.findInstance(params.instanceId as Uuid);
    if (!found) throw problem('instance-not-found');
    const { place } = await organisationAt(reads, found.hosterOrganisationId);
    const cause = causeOf(context, 'updateInstance', authorise(context, manageHosting, place));
    if (asksSecondFactor && touchesSignIn(body)) requireSecondFactor(context);
    const instance = await run(deps, found.id, expectedVersion(headers), body, cause);
    const present = await instancePresenter(reads, [instance], context.language);
    return {
      status: 200,
      headers: { etag: entityTag(instance.version) },
      body: present(instance),
    };
  };

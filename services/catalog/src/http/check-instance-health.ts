// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { probeNow } from '../app/health/probe-now.ts';
import { manageHosting } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Api, Http } from './http.ts';
import { organisationAt } from './place-of-organisation.ts';
import { healthPresenter } from './present/health-presenter.ts';

export const checkInstanceHealth =
  ({ reads, deps }: Http): Handler<Api['checkInstanceHealth']> =>
  async ({ params }, context) => {
    const instance = await reads.findInstance(params.instanceId as Uuid);
    if (!instance) throw problem('instance-not-found');
    const { place } = await organisationAt(reads, instance.hosterOrganisationId);
    const cause = causeOf(context, 'checkInstanceHealth', authorise(context, manageHosting, place));
    await probeNow(deps.probing, instance, cause);
    const present = await healthPresenter(reads, [instance], context);
    return { status: 200, body: present(instance) };
  };

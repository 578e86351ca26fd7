// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { checkAttachment } from '../app/attachments/check-attachment.ts';
import { manageHosting } from '../domain/permissions.ts';
import type { Api, Http } from './http.ts';
import { organisationAt } from './place-of-organisation.ts';
import { presentReason } from './present/present-reason.ts';

export const checkSignIn =
  ({ reads, deps }: Http): Handler<Api['checkSignIn']> =>
  async ({ params }, context) => {
    const instance = await reads.findInstance(params.instanceId as Uuid);
    if (!instance) throw problem('instance-not-found');
    const { organisation, place } = await organisationAt(reads, instance.hosterOrganisationId);
    authorise(context, manageHosting, place);
    const points = await checkAttachment(deps.probing.outgoing, instance, context.now);
    const names = { tool: instance.name, organisation: '', hoster: organisation.name };
    return {
      status: 200,
      body: {
        points: points.map(({ subject, address, fault }) => ({
          subject,
          address,
          ok: fault === null,
          reason: presentReason(fault, context.language, names),
        })),
      },
    };
  };

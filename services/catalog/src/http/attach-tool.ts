// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import {
  type Handler,
  type RequestContext,
  authorise,
  isAuthorised,
  requireSecondFactor,
} from '@essaim/service-kit';
import { attachTool as run } from '../app/attachments/attach-tool.ts';
import { attachmentWarnings } from '../domain/attachment/warnings.ts';
import { manageHosting, requestActivation } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Api, Http } from './http.ts';
import { organisationAt } from './place-of-organisation.ts';
import { instancePresenter } from './present/present-instance.ts';

export const attachTool =
  (http: Http): Handler<Api['attachTool']> =>
  async ({ body }, context) => {
    const { reads, deps, asksSecondFactor } = http;
    const { organisation, place } = await organisationAt(reads, body.organisationId);
    const hosterId =
      body.hosterOrganisationId ??
      (await reads.hosterAtAddress(body.address.replace(/\/+$/, ''))) ??
      ownHosterOf(context) ??
      organisation.id;
    const hoster = await organisationAt(reads, hosterId);
    const hosting = authorise(context, manageHosting, hoster.place);
    if (asksSecondFactor) requireSecondFactor(context);
    const asking = isAuthorised(context, requestActivation, place)
      ? authorise(context, requestActivation, place)
      : null;
    const { isNew, instance, offer, activation } = await deps.inTransaction((unit) =>
      run(
        unit,
        { ...body, name: body.name, organisation, hoster: hoster.organisation },
        {
          hosting: causeOf(context, 'attachTool', hosting),
          asking: asking && causeOf(context, 'attachTool', asking),
        },
        deps,
      ),
    );
    const present = await instancePresenter(reads, [instance], context.language);
    const warnings = attachmentWarnings({
      instance,
      isForHoster: offer === null,
      isActivated: activation !== null,
      organisationName: organisation.name,
    });
    return {
      status: isNew ? 201 : 200,
      body: {
        instance: present(instance),
        offer: offer && { id: offer.id, key: offer.key },
        activation: activation && { id: activation.id, state: activation.state },
        warnings: warnings.map(({ code, ...texts }) => ({ code, text: texts[context.language] })),
      },
    };
  };

/** The one hoster that somebody operates, under the hat that they wear if they wear one. */
const ownHosterOf = ({ actor }: Pick<RequestContext, 'actor'>): Uuid | null => {
  const worn = actor.active ? [actor.active] : actor.mandates;
  const hosters = new Set(
    worn.filter(({ role }) => role === 'operator').map(({ organisationId }) => organisationId),
  );
  const [only, ...others] = hosters;
  return others.length === 0 ? (only ?? null) : null;
};

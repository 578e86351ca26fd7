// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Handler, authorise } from '@essaim/service-kit';
import { operateService } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Api, Http } from './http.ts';

export const replayParked =
  ({ deps, parked }: Http): Handler<Api['replayParked']> =>
  async ({ body: { source, aggregateId } }, context) => {
    const cause = causeOf(context, 'replayParked', authorise(context, operateService, null));
    const result = await parked.replay({ source, aggregateId });
    if (!result) throw problem('not-found');
    await deps.inTransaction((unit) =>
      unit.journal({
        at: cause.at,
        personId: cause.actor.personId,
        mandateId: cause.actor.mandateId,
        action: cause.action,
        resourceType: 'parked',
        resourceId: aggregateId,
        organisationId: null,
        summary: { source, ...result },
        correlationId: cause.correlationId,
      }),
    );
    return { status: 200, body: result };
  };

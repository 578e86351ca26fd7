// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Handler, authorise } from '@essaim/service-kit';
import { causeOf } from '../app/caller.ts';
import { inUnit, note } from '../app/unit/unit.ts';
import { operateEvents } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const replayParked =
  ({ app, parked }: Http): Handler<Api['replayParked']> =>
  async ({ body: { source, aggregateId } }, context) => {
    const cause = causeOf(callerOf(context), authorise(context, operateEvents, null));
    const result = await parked.replay({ source, aggregateId });
    if (!result) throw problem('not-found');
    const resource = { type: 'parked', id: aggregateId, organisationId: null };
    await inUnit(app, cause, async (unit) =>
      note(unit, 'replayParked', resource, { source, ...result }),
    );
    return { status: 200, body: result };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import { authorise } from '@essaim/service-kit';
import { note } from '../app/cause.ts';
import { operate } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';

export const replayParked: Operation<'replayParked'> =
  ({ db, parked }) =>
  async ({ body: { source, aggregateId } }, context) => {
    const cause = causeOf(context, authorise(context, operate, null));
    const result = await parked.replay({ source, aggregateId });
    if (!result) throw problem('not-found');
    await transaction(db, (trx) =>
      note(trx, cause, {
        action: 'replayParked',
        resourceType: 'parked',
        resourceId: aggregateId,
        organisationId: null,
        summary: { source, ...result },
      }),
    );
    return { status: 200, body: result };
  };

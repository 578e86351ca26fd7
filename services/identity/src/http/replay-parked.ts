// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import { authorise } from '@essaim/service-kit';
import { note } from '../app/cause.ts';
import { findParked } from '../db/parked.ts';
import { operate } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';

export const replayParked: Operation<'replayParked'> =
  ({ db, replay }) =>
  async ({ body }, context) => {
    const cause = causeOf(context, authorise(context, operate, null));
    const found = await findParked(db, body.source, body.aggregateId);
    if (found.length === 0) throw problem('not-found');
    let applied = 0;
    let remaining = 0;
    for (const { source, aggregate, aggregateId } of found) {
      const result = await replay({ source, aggregate, aggregateId });
      applied += result.replayed;
      remaining += result.remaining;
    }
    await transaction(db, (trx) =>
      note(trx, cause, {
        action: 'replayParked',
        resourceType: 'parked',
        resourceId: body.aggregateId,
        organisationId: null,
        summary: { source: body.source, applied, remaining },
      }),
    );
    return { status: 200, body: { applied, stillParked: remaining > 0 } };
  };

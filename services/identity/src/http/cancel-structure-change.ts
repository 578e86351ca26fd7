// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { cancelStructureChange as run } from '../app/structure/cancel-change.ts';
import { findStructureChange } from '../db/structure-changes.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';
import { structureChangeReply } from './structure-change-reply.ts';
import { authoriseStructure } from './structure-place.ts';

export const cancelStructureChange: Operation<'cancelStructureChange'> =
  (identity) =>
  async ({ params }, context) => {
    const change = await findStructureChange(identity.db, params.changeId);
    if (!change) throw problem('structure-change-unknown');
    const { mandateId } = await authoriseStructure(identity, context, {
      ...change,
      targetId: change.state === 'planned' ? change.targetId : null,
    });
    await run(identity, causeOf(context, mandateId), change.id);
    return { status: 200, body: await structureChangeReply(identity, change.id) };
  };

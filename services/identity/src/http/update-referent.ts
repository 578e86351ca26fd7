// SPDX-License-Identifier: AGPL-3.0-or-later
import { entityTag, expectedVersion } from '@essaim/service-kit';
import { changeReferent } from '../app/referents/change-referents.ts';
import { authoriseReferent } from './authorise-referent.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';
import { referentContent, referentReply } from './views/referent-view.ts';

export const updateReferent: Operation<'updateReferent'> =
  (identity) =>
  async ({ params, body, headers }, context) => {
    const { referentId } = params;
    const mandateId = await authoriseReferent(identity, context, referentId);
    await changeReferent(
      identity,
      causeOf(context, mandateId),
      referentId,
      expectedVersion(headers),
      referentContent(body),
    );
    const reply = await referentReply(identity.db, referentId);
    return { status: 200, headers: { etag: entityTag(reply.version) }, body: reply };
  };

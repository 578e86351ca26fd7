// SPDX-License-Identifier: AGPL-3.0-or-later
import { entityTag } from '@essaim/service-kit';
import { addReferent } from '../app/referents/change-referents.ts';
import { changeOrganisation } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';
import { referentContent, referentReply } from './views/referent-view.ts';

export const createReferent: Operation<'createReferent'> =
  (identity) =>
  async ({ params, body, headers }, context) => {
    const { organisation, mandateId } = await authoriseAt(
      identity,
      context,
      changeOrganisation,
      params.organisationId,
    );
    const id = await addReferent(
      identity,
      causeOf(context, mandateId),
      organisation.id,
      referentContent(body),
      headers['idempotency-key'],
    );
    const reply = await referentReply(identity.db, id);
    return { status: 201, headers: { etag: entityTag(reply.version) }, body: reply };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { nameSubstitute } from '../app/mandates/name-substitute.ts';
import { findMandate } from '../db/mandates.ts';
import { giveMandate } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import { mandateReply } from './mandate-reply.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';

export const createSubstitute: Operation<'createSubstitute'> =
  (identity) =>
  async ({ params, body, headers }, context) => {
    const mandate = await findMandate(identity.db, params.mandateId);
    if (!mandate) throw problem('not-found');
    const { mandateId } = await authoriseAt(
      identity,
      context,
      giveMandate(mandate.role),
      mandate.organisationId,
    );
    const { personId, from, to } = body;
    const id = await nameSubstitute(
      identity,
      causeOf(context, mandateId),
      { mandateId: mandate.id, personId, from: from ?? context.today, to },
      headers['idempotency-key'],
    );
    return { status: 201, body: await mandateReply(identity, id) };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import { createPrintable } from '../app/invitations/create-printable.ts';
import { giveMandate } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import { invitationReply } from './invitation-reply.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';

export const createPrintableInvitation: Operation<'createPrintableInvitation'> =
  (identity) =>
  async ({ body, headers }, context) => {
    const { organisationId, ...request } = body;
    const { organisation, mandateId } = await authoriseAt(
      identity,
      context,
      giveMandate(body.role),
      organisationId,
    );
    const id = await createPrintable(
      identity,
      causeOf(context, mandateId),
      { ...request, organisation },
      headers['idempotency-key'],
    );
    return { status: 201, body: await invitationReply(identity, id, context.now) };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import { grantMandate as run } from '../app/mandates/grant-mandate.ts';
import { giveMandate } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import { mandateReply } from './mandate-reply.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';

export const grantMandate: Operation<'grantMandate'> =
  (identity) =>
  async ({ body, headers }, context) => {
    const { organisation, mandateId } = await authoriseAt(
      identity,
      context,
      giveMandate(body.role),
      body.organisationId,
    );
    const { personId, role, scope, from, to, requiresSecondFactor } = body;
    const id = await run(
      identity,
      causeOf(context, mandateId),
      { personId, organisation, role, scope, from, to, requiresSecondFactor },
      headers['idempotency-key'],
    );
    return { status: 201, body: await mandateReply(identity, id) };
  };

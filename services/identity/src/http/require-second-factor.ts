// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { requireSecondFactor as run } from '../app/mandates/require-second-factor.ts';
import { findMandate } from '../db/mandates.ts';
import { giveMandate } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import { mandateReply } from './mandate-reply.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';

export const requireSecondFactor: Operation<'requireSecondFactor'> =
  (identity) =>
  async ({ params, body }, context) => {
    const mandate = await findMandate(identity.db, params.mandateId);
    if (!mandate) throw problem('not-found');
    const { mandateId } = await authoriseAt(
      identity,
      context,
      giveMandate(mandate.role),
      mandate.organisationId,
    );
    await run(identity, causeOf(context, mandateId), mandate.id, body.required);
    return { status: 200, body: await mandateReply(identity, mandate.id) };
  };

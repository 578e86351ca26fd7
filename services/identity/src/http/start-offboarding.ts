// SPDX-License-Identifier: AGPL-3.0-or-later
import { startOffboarding as run } from '../app/offboarding/start-offboarding.ts';
import { offboardPerson } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import { offboardingReply } from './offboarding-reply.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';
import { reachFrom } from './reach-from.ts';

export const startOffboarding: Operation<'startOffboarding'> =
  (identity) =>
  async ({ body, headers }, context) => {
    const { organisation, mandateId } = await authoriseAt(
      identity,
      context,
      offboardPerson,
      body.organisationId,
    );
    const id = await run(
      identity,
      causeOf(context, mandateId),
      {
        personId: body.personId,
        organisationId: organisation.id,
        scope: body.scope,
        reason: body.reason,
        isInReach: reachFrom(identity, context, organisation),
      },
      headers['idempotency-key'],
    );
    return { status: 201, body: await offboardingReply(identity, id) };
  };

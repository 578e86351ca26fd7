// SPDX-License-Identifier: AGPL-3.0-or-later
import { offboardOrganisation as run } from '../app/offboarding/offboard-organisation.ts';
import { changeOrganisation, offboardFromAbove } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import { offboardingReply } from './offboarding-reply.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';

export const offboardOrganisation: Operation<'offboardOrganisation'> =
  (identity) =>
  async ({ params, body, headers }, context) => {
    const { organisation, mandateId } = await authoriseAt(
      identity,
      context,
      body.scope === 'left' ? offboardFromAbove : changeOrganisation,
      params.organisationId,
    );
    const id = await run(
      identity,
      causeOf(context, mandateId),
      { ...body, organisationId: organisation.id },
      headers['idempotency-key'],
    );
    return { status: 201, body: await offboardingReply(identity, id) };
  };

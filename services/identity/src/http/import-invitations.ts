// SPDX-License-Identifier: AGPL-3.0-or-later
import { isAuthorised } from '@essaim/service-kit';
import { importInvitations as run } from '../app/imports/import-invitations.ts';
import { placeOf } from '../domain/organisation.ts';
import { giveMandate, importPeopleBelow } from '../domain/permissions.ts';
import { approvalBody } from './approval-reply.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';
import { authoriseSomewhere } from './place.ts';
import { importView } from './views/import-view.ts';

export const importInvitations: Operation<'importInvitations'> =
  (identity) =>
  async ({ query, body }, context) => {
    const { mandateId } = await authoriseSomewhere(identity, context, importPeopleBelow);
    const mode = { dryRun: query.dryRun ?? false, partial: query.partial ?? false };
    const { approval, ...report } = await run(
      identity,
      causeOf(context, mandateId),
      body,
      mode,
      ({ role }, organisation) => isAuthorised(context, giveMandate(role), placeOf(organisation)),
    );
    return {
      status: 200,
      body: {
        ...importView(report, context.language),
        approval: approval && (await approvalBody(identity, context, approval)),
      },
    };
  };

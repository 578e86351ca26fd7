// SPDX-License-Identifier: AGPL-3.0-or-later
import { isAuthorised } from '@essaim/service-kit';
import { importRenewals as run } from '../app/season/import-renewals.ts';
import { placeOf } from '../domain/organisation.ts';
import { giveMandate } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';
import { authoriseSomewhere } from './place.ts';
import { importView } from './views/import-view.ts';

const renewMembership = giveMandate('member');

export const importRenewals: Operation<'importRenewals'> =
  (identity) =>
  async ({ query, body }, context) => {
    const { mandateId } = await authoriseSomewhere(identity, context, renewMembership);
    const mode = { dryRun: query.dryRun ?? false, partial: query.partial ?? false };
    const report = await run(identity, causeOf(context, mandateId), body, mode, (organisation) =>
      isAuthorised(context, renewMembership, placeOf(organisation)),
    );
    return { status: 200, body: importView(report, context.language) };
  };

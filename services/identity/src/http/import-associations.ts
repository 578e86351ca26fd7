// SPDX-License-Identifier: AGPL-3.0-or-later
import { isAuthorised } from '@essaim/service-kit';
import { importAssociations as run } from '../app/imports/import-organisations.ts';
import { placeOf } from '../domain/organisation.ts';
import { importBelow } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';
import { authoriseSomewhere } from './place.ts';
import { importView } from './views/import-view.ts';

export const importAssociations: Operation<'importAssociations'> =
  (identity) =>
  async ({ query, body }, context) => {
    const { mandateId } = await authoriseSomewhere(identity, context, importBelow);
    const mode = { dryRun: query.dryRun ?? false, partial: query.partial ?? false };
    const report = await run(identity, causeOf(context, mandateId), body, mode, (department) =>
      isAuthorised(context, importBelow, placeOf(department)),
    );
    return { status: 200, body: importView(report, context.language) };
  };

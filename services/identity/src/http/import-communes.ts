// SPDX-License-Identifier: AGPL-3.0-or-later
import { authorise } from '@essaim/service-kit';
import { importCommunes as run } from '../app/imports/import-communes.ts';
import { importNetwork } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';
import { importView } from './views/import-view.ts';

export const importCommunes: Operation<'importCommunes'> =
  (identity) =>
  async ({ query, body }, context) => {
    const cause = causeOf(context, authorise(context, importNetwork, null));
    const report = await run(identity, cause, body, { dryRun: query.dryRun ?? false });
    return { status: 200, body: importView(report, context.language) };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise } from '@essaim/service-kit';
import { importHosters as run } from '../app/imports/import-hosters.ts';
import { importCatalogue } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Api, Http } from './http.ts';
import { presentReport } from './present/present-report.ts';

export const importHosters =
  ({ deps }: Http): Handler<Api['importHosters']> =>
  async ({ query, body }, context) => {
    const cause = causeOf(context, 'importHosters', authorise(context, importCatalogue, null));
    const report = await run(deps, body, query.dryRun ?? false, cause);
    return { status: 200, body: presentReport(report, context.language) };
  };

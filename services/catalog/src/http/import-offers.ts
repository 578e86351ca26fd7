// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise, requireSecondFactor } from '@essaim/service-kit';
import { importOffers as run } from '../app/imports/import-offers.ts';
import { importCatalogue } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Api, Http } from './http.ts';
import { presentReport } from './present/present-report.ts';

export const importOffers =
  ({ deps, asksSecondFactor }: Http): Handler<Api['importOffers']> =>
  async ({ query, body }, context) => {
    const cause = causeOf(context, 'importOffers', authorise(context, importCatalogue, null));
    const dryRun = query.dryRun ?? false;
    // Its lines name the addresses of instances: where people sign in.
    if (asksSecondFactor && !dryRun) requireSecondFactor(context);
    const report = await run(deps, body, dryRun, cause);
    return { status: 200, body: presentReport(report, context.language) };
  };

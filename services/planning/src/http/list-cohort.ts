// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise, pageRequest } from '@essaim/service-kit';
import { listCohort as list } from '../app/proposal/list-cohort.ts';
import { readProposals } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import { sortOf } from './sort-of.ts';
import type { Api, Http } from './http.ts';

export const listCohort =
  ({ app }: Http): Handler<Api['listCohort']> =>
  async ({ query }, context) => {
    authorise(context, readProposals, null);
    const { region, readiness, minReadinessScore, free } = query;
    const body = await list(
      app,
      {
        ...(region !== undefined && { region }),
        ...(readiness !== undefined && { readiness }),
        ...(minReadinessScore !== undefined && { minReadinessScore }),
        ...(free !== undefined && { free }),
        sort: sortOf(query.sort ?? '-readinessScore'),
        page: pageRequest(query),
      },
      callerOf(context),
    );
    return { status: 200, body };
  };

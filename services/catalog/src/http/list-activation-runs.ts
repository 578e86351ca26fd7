// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, pageRequest } from '@essaim/service-kit';
import type { Api, Http } from './http.ts';
import { presentRuns } from './present/run-presenter.ts';
import { sightOf } from './sight-of.ts';

export const listActivationRuns =
  ({ reads }: Http): Handler<Api['listActivationRuns']> =>
  async ({ query }, context) => {
    const filter = { sight: sightOf(context), states: query.state };
    const { items, ...page } = await reads.listRuns(filter, pageRequest(query));
    return { status: 200, body: { ...page, items: await presentRuns(reads, items, context) } };
  };

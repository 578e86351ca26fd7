// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, pageRequest } from '@essaim/service-kit';
import type { Api, Http } from './http.ts';
import { presentRunLines } from './present/run-presenter.ts';
import { visibleRun } from './run-actor.ts';

export const listActivationRunLines =
  (http: Http): Handler<Api['listActivationRunLines']> =>
  async ({ params, query }, context) => {
    const { reads } = http;
    const run = await visibleRun(http, context, params.runId);
    const filter = { runId: run.id, state: query.state };
    const { items, ...page } = await reads.listRunLines(filter, pageRequest(query));
    const lines = await presentRunLines(reads, items, context.language);
    return { status: 200, body: { ...page, items: lines } };
  };

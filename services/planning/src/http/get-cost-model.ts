// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise, entityTag } from '@essaim/service-kit';
import { getCostModel as get } from '../app/cost/cost-model.ts';
import { readCosts } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const getCostModel =
  ({ app }: Http): Handler<Api['getCostModel']> =>
  async (_, context) => {
    authorise(context, readCosts, null);
    const state = await get(app, callerOf(context));
    return { status: 200, body: state, headers: { etag: entityTag(state.revision) } };
  };

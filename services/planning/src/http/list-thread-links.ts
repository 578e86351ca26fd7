// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Handler } from '@essaim/service-kit';
import { threadLinks } from '../app/work/thread-links.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const listThreadLinks =
  ({ app }: Http): Handler<Api['listThreadLinks']> =>
  async ({ query }, context) => {
    const id = query.organisationId as Uuid;
    return { status: 200, body: await threadLinks(app, id, callerOf(context)) };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise } from '@essaim/service-kit';
import { importTasks as take } from '../app/sheet/import-tasks.ts';
import { readPlanning } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const importTasks =
  ({ app }: Http): Handler<Api['importTasks']> =>
  async ({ body }, context) => {
    const mandateId = authorise(context, readPlanning, null);
    return { status: 200, body: await take(app, body, mandateId, callerOf(context)) };
  };

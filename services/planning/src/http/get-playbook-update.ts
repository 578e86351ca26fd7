// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { getPlaybookUpdate as get } from '../app/playbook/get-update.ts';
import { readPlanning } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const getPlaybookUpdate =
  ({ app }: Http): Handler<Api['getPlaybookUpdate']> =>
  async ({ params }, context) => {
    authorise(context, readPlanning, null);
    const id = params.playbookId as Uuid;
    return { status: 200, body: await get(app, id, callerOf(context)) };
  };

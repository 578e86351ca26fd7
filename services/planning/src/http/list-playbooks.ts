// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise, pageRequest } from '@essaim/service-kit';
import { listPlaybooks as list } from '../app/playbook/list-playbooks.ts';
import { readPlanning } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const listPlaybooks =
  ({ app }: Http): Handler<Api['listPlaybooks']> =>
  async ({ query }, context) => {
    authorise(context, readPlanning, null);
    const owner = (query.owner ?? null) as Uuid | null;
    return { status: 200, body: await list(app, pageRequest(query), owner, callerOf(context)) };
  };

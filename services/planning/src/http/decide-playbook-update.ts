// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Handler } from '@essaim/service-kit';
import { decidePlaybookUpdate as decide } from '../app/playbook/decide-update.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const decidePlaybookUpdate =
  ({ app }: Http): Handler<Api['decidePlaybookUpdate']> =>
  async ({ params, body }, context) => {
    const id = params.playbookId as Uuid;
    const { draft, isPublished } = await decide(app, id, body, callerOf(context));
    return { status: isPublished ? 201 : 200, body: draft };
  };

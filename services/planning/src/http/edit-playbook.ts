// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Handler } from '@essaim/service-kit';
import { editPlaybook as edit } from '../app/playbook/edit-playbook.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const editPlaybook =
  ({ app }: Http): Handler<Api['editPlaybook']> =>
  async ({ params, body }, context) => {
    const id = params.playbookId as Uuid;
    const { draft, isPublished } = await edit(app, id, body, callerOf(context));
    return { status: isPublished ? 201 : 200, body: draft };
  };

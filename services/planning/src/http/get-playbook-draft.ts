// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, entityTag } from '@essaim/service-kit';
import { getSavedDraft } from '../app/playbook/saved-draft.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const getPlaybookDraft =
  ({ app }: Http): Handler<Api['getPlaybookDraft']> =>
  async ({ params }, context) => {
    const body = await getSavedDraft(app, params.playbookId as Uuid, callerOf(context));
    return { status: 200, body, headers: { etag: entityTag(body.revision) } };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, entityTag, expectedVersion } from '@essaim/service-kit';
import { saveDraft } from '../app/playbook/saved-draft.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const dropPlaybookDraft =
  ({ app }: Http): Handler<Api['dropPlaybookDraft']> =>
  async ({ params, headers }, context) => {
    const target = { id: params.playbookId as Uuid, revision: expectedVersion(headers) };
    const body = await saveDraft(app, target, null, callerOf(context));
    return { status: 200, body, headers: { etag: entityTag(body.revision) } };
  };

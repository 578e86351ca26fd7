// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Handler } from '@essaim/service-kit';
import { removeEvidence as remove } from '../app/evidence/remove-evidence.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const removeEvidence =
  ({ app }: Http): Handler<Api['removeEvidence']> =>
  async ({ params }, context) => {
    await remove(app, params.taskId as Uuid, params.fileId as Uuid, callerOf(context));
    return { status: 204 };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { Handler } from '@essaim/service-kit';
import { uploadEvidence as keep } from '../app/evidence/upload-evidence.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const uploadEvidence =
  ({ app }: Http): Handler<Api['uploadEvidence']> =>
  async ({ params, files }, context) => {
    const [file] = files;
    if (!file) throw problem('file-missing');
    const id = params.taskId as Uuid;
    return { status: 201, body: await keep(app, id, file, callerOf(context)) };
  };

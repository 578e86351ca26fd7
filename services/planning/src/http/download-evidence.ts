// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Handler } from '@essaim/service-kit';
import { downloadEvidence as read } from '../app/evidence/download-evidence.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const downloadEvidence =
  ({ app }: Http): Handler<Api['downloadEvidence']> =>
  async ({ params }, context) => {
    const file = await read(app, params.taskId as Uuid, params.fileId as Uuid, callerOf(context));
    return {
      status: 200,
      body: file.bytes,
      mediaType: file.mediaType,
      headers: {
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-store',
      },
    };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { decideActivation } from '../domain/permissions.ts';
import type { Api, Http } from './http.ts';
import { moveActivation } from './move-activation.ts';

export const acceptActivation =
  (http: Http): Handler<Api['acceptActivation']> =>
  ({ params, body, headers }, context) =>
    moveActivation(http, context, {
      operationId: 'acceptActivation',
      permission: decideActivation,
      activationId: params.activationId,
      headers,
      command: (by) => ({ kind: 'accept', by, message: body.message ?? null }),
    });

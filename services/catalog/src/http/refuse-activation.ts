// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { decideActivation } from '../domain/permissions.ts';
import type { Api, Http } from './http.ts';
import { moveActivation } from './move-activation.ts';

export const refuseActivation =
  (http: Http): Handler<Api['refuseActivation']> =>
  ({ params, body, headers }, context) =>
    moveActivation(http, context, {
      operationId: 'refuseActivation',
      permission: decideActivation,
      activationId: params.activationId,
      headers,
      command: (by) => ({ kind: 'refuse', by, message: body.message }),
    });

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { endActivation as permission } from '../domain/permissions.ts';
import type { Api, Http } from './http.ts';
import { moveActivation } from './move-activation.ts';

export const endActivation =
  (http: Http): Handler<Api['endActivation']> =>
  ({ params, body, headers }, context) =>
    moveActivation(http, context, {
      operationId: 'endActivation',
      permission,
      activationId: params.activationId,
      headers,
      command: (by) => ({ kind: 'end', by, message: body.message }),
    });

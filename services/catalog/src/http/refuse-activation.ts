// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise } from '@essaim/service-kit';
import { decideActivation } from '../domain/permissions.ts';
import { actOnActivation } from './act-on-activation.ts';
import type { Api, Http } from './http.ts';

export const refuseActivation =
  (http: Http): Handler<Api['refuseActivation']> =>
  ({ params, body, headers }, context) =>
    actOnActivation(http, context, {
      operationId: 'refuseActivation',
      mandate: ({ organisation }) => authorise(context, decideActivation, organisation),
      activationId: params.activationId,
      headers,
      command: (by) => () => ({ kind: 'refuse', by, message: body.message }),
    });

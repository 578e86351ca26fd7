// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { endActivation as permission } from '../domain/permissions.ts';
import { actOnActivation } from './act-on-activation.ts';
import { authoriseEither } from './activation-places.ts';
import type { Api, Http } from './http.ts';

export const suspendActivation =
  (http: Http): Handler<Api['suspendActivation']> =>
  ({ params, body, headers }, context) =>
    actOnActivation(http, context, {
      operationId: 'suspendActivation',
      mandate: (places) => authoriseEither(context, places, permission),
      activationId: params.activationId,
      headers,
      command: (by, organisationId) => () => ({
        kind: 'suspend',
        by,
        organisationId,
        message: body.message,
        reasonCode: body.reasonCode ?? 'other',
      }),
    });

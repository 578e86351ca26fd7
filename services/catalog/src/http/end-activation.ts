// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise } from '@essaim/service-kit';
import { orderEnd } from '../app/activations/order-end.ts';
import { endActivation as permission } from '../domain/permissions.ts';
import { actOnActivation } from './act-on-activation.ts';
import type { Api, Http } from './http.ts';

/** How long data are kept when nothing else is asked. */
const RETENTION_DAYS = 30;

export const endActivation =
  (http: Http): Handler<Api['endActivation']> =>
  ({ params, body, headers }, context) =>
    actOnActivation(http, context, {
      operationId: 'endActivation',
      mandate: ({ organisation }) => authorise(context, permission, organisation),
      activationId: params.activationId,
      headers,
      command: (by, organisationId) =>
        orderEnd({
          by,
          organisationId,
          message: body.message,
          reasonCode: body.reasonCode ?? 'other',
          wantsExport: body.wantsExport ?? true,
          retentionDays: body.retentionDays ?? RETENTION_DAYS,
        }),
    });

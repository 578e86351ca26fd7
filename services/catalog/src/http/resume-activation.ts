// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise } from '@essaim/service-kit';
import { resumeActivation as permission } from '../domain/permissions.ts';
import { actOnActivation } from './act-on-activation.ts';
import type { Api, Http } from './http.ts';

export const resumeActivation =
  (http: Http): Handler<Api['resumeActivation']> =>
  ({ params, body, headers }, context) =>
    actOnActivation(http, context, {
      operationId: 'resumeActivation',
      mandate: ({ lifting }) => authorise(context, permission, lifting),
      activationId: params.activationId,
      headers,
      command: (by) => () => ({ kind: 'resume', by, message: body.message ?? null }),
    });

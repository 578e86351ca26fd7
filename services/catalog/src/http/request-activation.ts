// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { requestActivation as run } from '../app/activations/request-activation.ts';
import { requestActivation as permission } from '../domain/permissions.ts';
import { activationAnswer } from './activation-answer.ts';
import { causeOf } from './cause-of.ts';
import type { Api, Http } from './http.ts';
import { organisationAt } from './place-of-organisation.ts';

export const requestActivation =
  (http: Http): Handler<Api['requestActivation']> =>
  async ({ body, headers }, context) => {
    const { organisation, place } = await organisationAt(http.reads, body.organisationId);
    const cause = causeOf(context, 'requestActivation', authorise(context, permission, place));
    const request = {
      offerId: body.offerId as Uuid,
      organisationId: organisation.id,
      taskId: (body.taskId as Uuid | undefined) ?? null,
      message: body.message ?? null,
    };
    const activation = await http.deps.inTransaction((unit) =>
      unit.once(
        {
          key: headers['idempotency-key'],
          personId: context.actor.personId,
          operation: 'requestActivation',
          request: body,
        },
        () => run(unit, request, cause, http.deps),
      ),
    );
    return { status: 201, ...(await activationAnswer(http, context, activation)) };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { openIncident as run } from '../app/health/tell-incident.ts';
import { manageHosting } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Api, Http } from './http.ts';
import { incidentAnswer } from './incident-answer.ts';
import { organisationAt } from './place-of-organisation.ts';

export const openIncident =
  (http: Http): Handler<Api['openIncident']> =>
  async ({ body, headers }, context) => {
    const { organisation, place } = await organisationAt(http.reads, body.hosterOrganisationId);
    const cause = causeOf(context, 'openIncident', authorise(context, manageHosting, place));
    const input = {
      ...body,
      hosterOrganisationId: organisation.id,
      instanceId: (body.instanceId as Uuid | undefined) ?? null,
    };
    const incident = await http.deps.inTransaction((unit) =>
      unit.once(
        {
          key: headers['idempotency-key'],
          personId: context.actor.personId,
          operation: 'openIncident',
          request: body,
        },
        () => run(unit, input, cause),
      ),
    );
    return { status: 201, ...(await incidentAnswer(http, incident, context)) };
  };

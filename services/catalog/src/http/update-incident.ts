// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise, expectedVersion } from '@essaim/service-kit';
import { updateIncident as run } from '../app/health/tell-incident.ts';
import { manageHosting } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Api, Http } from './http.ts';
import { incidentAnswer } from './incident-answer.ts';
import { organisationAt } from './place-of-organisation.ts';

export const updateIncident =
  (http: Http): Handler<Api['updateIncident']> =>
  async ({ params, body, headers }, context) => {
    const found = await http.reads.findIncident(params.incidentId as Uuid);
    if (!found) throw problem('incident-not-found');
    const { place } = await organisationAt(http.reads, found.hosterOrganisationId);
    const cause = causeOf(context, 'updateIncident', authorise(context, manageHosting, place));
    const incident = await http.deps.inTransaction((unit) =>
      run(unit, found.id, expectedVersion(headers), body, cause),
    );
    return { status: 200, ...(await incidentAnswer(http, incident, context)) };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise, expectedVersion } from '@essaim/service-kit';
import { cancelMaintenance as run } from '../app/health/plan-maintenance.ts';
import { manageHosting } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Api, Http } from './http.ts';
import { maintenanceAnswer } from './maintenance-answer.ts';
import { organisationAt } from './place-of-organisation.ts';

export const cancelMaintenance =
  (http: Http): Handler<Api['cancelMaintenance']> =>
  async ({ params, headers }, context) => {
    const found = await http.reads.findMaintenance(params.maintenanceId as Uuid);
    if (!found) throw problem('maintenance-not-found');
    const { place } = await organisationAt(http.reads, found.hosterOrganisationId);
    const cause = causeOf(context, 'cancelMaintenance', authorise(context, manageHosting, place));
    const window = await http.deps.inTransaction((unit) =>
      run(unit, found.id, expectedVersion(headers), cause),
    );
    return { status: 200, ...(await maintenanceAnswer(http, window, context)) };
  };

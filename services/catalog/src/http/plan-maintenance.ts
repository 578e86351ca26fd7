// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { planMaintenance as run } from '../app/health/plan-maintenance.ts';
import { manageHosting } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Api, Http } from './http.ts';
import { maintenanceAnswer } from './maintenance-answer.ts';
import { organisationAt } from './place-of-organisation.ts';

export const planMaintenance =
  (http: Http): Handler<Api['planMaintenance']> =>
  async ({ body, headers }, context) => {
    const { organisation, place } = await organisationAt(http.reads, body.hosterOrganisationId);
    const cause = causeOf(context, 'planMaintenance', authorise(context, manageHosting, place));
    const input = {
      hosterOrganisationId: organisation.id,
      instanceId: (body.instanceId as Uuid | undefined) ?? null,
      startsAt: Temporal.Instant.from(body.startsAt),
      endsAt: Temporal.Instant.from(body.endsAt),
      message: body.message,
    };
    const window = await http.deps.inTransaction((unit) =>
      unit.once(
        {
          key: headers['idempotency-key'],
          personId: context.actor.personId,
          operation: 'planMaintenance',
          request: body,
        },
        () => run(unit, input, cause),
      ),
    );
    return { status: 201, ...(await maintenanceAnswer(http, window, context)) };
  };

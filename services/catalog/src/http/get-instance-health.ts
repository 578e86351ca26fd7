// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { Handler } from '@essaim/service-kit';
import type { Api, Http } from './http.ts';
import { healthPresenter } from './present/health-presenter.ts';
import { presentReason } from './present/present-reason.ts';

const DAYS = 90;
const CHANGES = 50;

export const getInstanceHealth =
  ({ reads }: Http): Handler<Api['getInstanceHealth']> =>
  async ({ params }, context) => {
    const instance = await reads.findInstance(params.instanceId as Uuid);
    if (!instance) throw problem('instance-not-found');
    const from = Temporal.PlainDate.from(context.today).subtract({ days: DAYS }).toString();
    const [present, days, changes, hosters] = await Promise.all([
      healthPresenter(reads, [instance], context),
      reads.healthDays(instance.id, from),
      reads.healthChanges(instance.id, CHANGES),
      reads.hosterNames([instance.hosterOrganisationId]),
    ]);
    const probes = days.reduce((sum, day) => sum + day.probes, 0);
    const failures = days.reduce((sum, day) => sum + day.failures, 0);
    const names = {
      tool: instance.toolName,
      organisation: '',
      hoster: hosters.get(instance.hosterOrganisationId) ?? '',
    };
    return {
      status: 200,
      body: {
        health: present(instance),
        availability: probes === 0 ? null : 1 - failures / probes,
        days: days.map(({ slowest_seconds: slowestSeconds, ...day }) => ({
          ...day,
          slowestSeconds,
        })),
        changes: changes.map(({ at, state, fault }) => ({
          at,
          state,
          reason: presentReason(fault, context.language, names),
        })),
      },
    };
  };

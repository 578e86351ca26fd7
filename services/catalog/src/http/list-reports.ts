// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, type RequestContext, pageRequest } from '@essaim/service-kit';
import type { ReportFilter } from '../db/reads/support.ts';
import type { Api, Http } from './http.ts';
import { reportPresenter } from './present/report-presenter.ts';
import { countingMandates, sightOf } from './sight-of.ts';

const ANSWERING: ReadonlySet<string> = new Set(['support', 'coordination', 'technical']);

export const listReports =
  ({ reads }: Http): Handler<Api['listReports']> =>
  async ({ query }, context) => {
    const { items, ...page } = await reads.listReports(
      {
        ...scopeOf(query.scope ?? 'all', context),
        instanceId: query.instanceId as Uuid | undefined,
        state: query.state,
      },
      pageRequest(query),
    );
    const present = await reportPresenter(reads, items, context);
    return { status: 200, body: { ...page, items: items.map(present) } };
  };

const scopeOf = (
  scope: 'mine' | 'waiting' | 'all',
  context: Pick<RequestContext, 'actor' | 'today'>,
): Pick<ReportFilter, 'reportedBy' | 'waitingFor' | 'sight'> => {
  const { personId } = context.actor;
  if (scope === 'mine') return { reportedBy: personId };
  const mandates = countingMandates(context);
  if (scope === 'waiting') return { waitingFor: mandates };
  const answering = mandates.filter(({ role }) => ANSWERING.has(role));
  const inNetwork = answering.filter(({ tier }) => tier !== 'hoster');
  return {
    sight: {
      personId,
      organisationIds: inNetwork.map(({ organisationId }) => organisationId),
      aboveIds: inNetwork
        .filter(({ scope: reach }) => reach === 'subtree')
        .map(({ organisationId }) => organisationId),
      hosterIds: sightOf(context).hosterIds,
    },
  };
};

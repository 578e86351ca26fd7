// SPDX-License-Identifier: AGPL-3.0-or-later
import { skipToken, useQuery } from '@tanstack/react-query';
import { localTasksQuery } from '../../api/local-queries.ts';
import type { Planning } from '../../api/schemas.ts';

/** How many tasks of its own list an association may begin now; 0 for the other tiers. */
export function useLocalToBegin(work: Planning['Work'] | undefined): number {
  const place =
    work?.organisation.tier === 'local' && work.campaign !== null
      ? { campaignId: work.campaign.id, organisationId: work.organisation.id }
      : null;
  const query = localTasksQuery(place?.campaignId ?? '', place?.organisationId ?? '');
  const { data } = useQuery({ ...query, ...(place === null && { queryFn: skipToken }) });
  return (data ?? []).filter(({ allowed }) => allowed.includes('begin')).length;
}

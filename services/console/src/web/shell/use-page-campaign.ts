// SPDX-License-Identifier: AGPL-3.0-or-later
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { campaignsQuery } from '../api/campaign-queries.ts';
import type { Planning } from '../api/schemas.ts';
import { useHat } from '../api/session.ts';
import { workQuery } from '../api/work-query.ts';
import { chooseCampaign } from './choose-campaign.ts';
import { keepLastCampaign, lastCampaign } from './last-campaign.ts';
import { leadsTo } from './navigation.ts';

type PageCampaign = {
  /** Newest first; undefined until they are known. */
  campaigns: Planning['CampaignSummary'][] | undefined;
  /** Undefined where there is none. */
  campaign: Planning['CampaignSummary'] | undefined;
  error: Error | null;
  retry: () => void;
};

/**
 * The campaign that a page is about: that of its address, else the one chosen last with this hat, that of
 * the hat's own work, the newest one that runs.
 * @param id of the address
 */
export function usePageCampaign(id: string | undefined, enabled = true): PageCampaign {
  const hat = useHat();
  const { data, error, refetch } = useQuery({ ...campaignsQuery, enabled });
  const last = hat === null ? null : lastCampaign(hat.mandateId);
  const asked = id ?? last;
  const work = useQuery({
    ...workQuery(),
    enabled: enabled && asked === null && leadsTo(hat, 'work'),
  });
  useEffect(() => {
    if (id !== undefined && hat !== null) keepLastCampaign(hat.mandateId, id);
  }, [id, hat]);
  const items = work.isLoading ? undefined : data?.items;
  return {
    campaigns: items,
    campaign: chooseCampaign(items ?? [], [id, last, work.data?.campaign?.id]),
    error: data === undefined ? error : null,
    retry: () => void refetch(),
  };
}

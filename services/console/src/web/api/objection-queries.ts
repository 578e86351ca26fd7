// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

/** A plan whose dates regions may object to. */
export type ObjectedPlan = { proposalId: string } | { campaignId: string };

const MOST = { size: 200 };

/** Objections to the dates of a proposal or of a campaign, the newest first. */
export const objectionsQuery = (plan: ObjectedPlan) =>
  queryOptions({
    queryKey: ['planning', 'objections', plan],
    queryFn: (): Promise<Planning['ObjectionPage']> =>
      'campaignId' in plan
        ? body(
            planning.GET('/campaigns/{campaignId}/objections', {
              params: { path: plan, query: MOST },
            }),
          )
        : body(
            planning.GET('/proposals/{proposalId}/objections', {
              params: { path: plan, query: MOST },
            }),
          ),
    meta: { reads: ['objection', 'plan'] },
  });

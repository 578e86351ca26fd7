// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts/browser';
import { queryOptions } from '@tanstack/react-query';
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

type CohortFilter = NonNullable<PlanningApi['operations']['listCohort']['parameters']['query']>;

/** Published playbook versions, the national ones first, each newest first. */
export const playbooksQuery = queryOptions({
  queryKey: ['planning', 'playbooks'],
  queryFn: (): Promise<Planning['PlaybookPage']> =>
    body(planning.GET('/playbooks', { params: { query: { size: 200 } } })),
  meta: { reads: ['playbook'] },
});

/** The versions of a region's or a department's own playbooks, newest first. */
export const ownPlaybooksQuery = (owner: string) =>
  queryOptions({
    queryKey: ['planning', 'playbooks', 'own', owner],
    queryFn: (): Promise<Planning['PlaybookPage']> =>
      body(planning.GET('/playbooks', { params: { query: { owner, size: 200 } } })),
    meta: { reads: ['playbook'] },
  });

/** A page of published playbook versions, the national ones first. */
export const playbookPageQuery = (page: number, size = 20) =>
  queryOptions({
    queryKey: ['planning', 'playbooks', page, size],
    queryFn: (): Promise<Planning['PlaybookPage']> =>
      body(planning.GET('/playbooks', { params: { query: { page, size } } })),
    meta: { reads: ['playbook'] },
  });

/** What changes from one published version to another; neither ever changes. */
export const playbookComparisonQuery = (before: string, after: string) =>
  queryOptions({
    queryKey: ['planning', 'playbook-comparison', before, after],
    queryFn: (): Promise<Planning['PlaybookComparison']> =>
      body(
        planning.GET('/playbooks/{playbookId}/comparison', {
          params: { path: { playbookId: after }, query: { with: before } },
        }),
      ),
    staleTime: Infinity,
  });

/** What the nation changed since the base of an own playbook. */
export const playbookUpdateQuery = (playbookId: string) =>
  queryOptions({
    queryKey: ['planning', 'playbook-update', playbookId],
    queryFn: (): Promise<Planning['PlaybookUpdate']> =>
      body(planning.GET('/playbooks/{playbookId}/update', { params: { path: { playbookId } } })),
    meta: { reads: ['playbook'] },
  });

/** Departments that a plan may take. */
export const cohortQuery = (filter: CohortFilter) =>
  queryOptions({
    queryKey: ['planning', 'cohort', filter],
    queryFn: (): Promise<Planning['CohortPage']> =>
      body(planning.GET('/cohort', { params: { query: { size: 200, ...filter } } })),
    meta: { reads: ['organisation', 'campaign', 'placement'] },
  });

/** Capacities of the nation and the regions. */
export const resourcesQuery = queryOptions({
  queryKey: ['planning', 'resources'],
  queryFn: (): Promise<Planning['ResourcePage']> =>
    body(planning.GET('/resources', { params: { query: { size: 200 } } })),
  meta: { reads: ['campaign'] },
});

/** Stored proposals, newest first. */
export const proposalsQuery = queryOptions({
  queryKey: ['planning', 'proposals'],
  queryFn: (): Promise<Planning['ProposalPage']> =>
    body(planning.GET('/proposals', { params: { query: { size: 20 } } })),
  meta: { reads: ['plan', 'campaign', 'forecast', 'proposal'] },
});

/** One proposal; it never changes, but it may be committed. */
export const proposalQuery = (proposalId: string) =>
  queryOptions({
    queryKey: ['planning', 'proposal', proposalId],
    queryFn: (): Promise<Planning['Proposal']> =>
      body(planning.GET('/proposals/{proposalId}', { params: { path: { proposalId } } })),
    meta: { reads: ['plan', 'campaign'] },
  });

const UNDER_WAY: ReadonlySet<string> = new Set(['waiting', 'running', 'stopping']);
const LOOK_AGAIN_MS = 1000;

/** The forecast of a proposal; it is looked at again until it is done. */
export const forecastQuery = (proposalId: string) =>
  queryOptions({
    queryKey: ['planning', 'forecast', proposalId],
    queryFn: (): Promise<Planning['Forecast']> =>
      body(planning.GET('/proposals/{proposalId}/forecast', { params: { path: { proposalId } } })),
    refetchInterval: ({ state: { data } }) =>
      UNDER_WAY.has(data?.state ?? '') ? LOOK_AGAIN_MS : false,
    meta: { reads: ['forecast'] },
  });

/** The search for a better order of a proposal; it is looked at again until it ends. */
export const improvementQuery = (proposalId: string) =>
  queryOptions({
    queryKey: ['planning', 'improvement', proposalId],
    queryFn: (): Promise<Planning['Improvement']> =>
      body(
        planning.GET('/proposals/{proposalId}/improvement', { params: { path: { proposalId } } }),
      ),
    refetchInterval: ({ state: { data } }) =>
      UNDER_WAY.has(data?.state ?? '') ? LOOK_AGAIN_MS : false,
    meta: { reads: ['proposal'] },
  });

/** What would help a proposal; it is looked at again until it is known. */
export const whatHelpsQuery = (proposalId: string) =>
  queryOptions({
    queryKey: ['planning', 'what-helps', proposalId],
    queryFn: (): Promise<Planning['HelpState']> =>
      body(planning.GET('/proposals/{proposalId}/help', { params: { path: { proposalId } } })),
    refetchInterval: ({ state: { data } }) =>
      UNDER_WAY.has(data?.state ?? '') ? LOOK_AGAIN_MS : false,
  });

/** What changes in a proposal against another. */
export const comparisonQuery = (proposalId: string, other: string) =>
  queryOptions({
    queryKey: ['planning', 'comparison', proposalId, other],
    queryFn: (): Promise<Planning['Comparison']> =>
      body(
        planning.GET('/proposals/{proposalId}/comparison', {
          params: { path: { proposalId }, query: { with: other } },
        }),
      ),
    staleTime: Infinity,
    meta: { reads: ['forecast'] },
  });

/** Why a node of a proposal starts when it does. */
export const explanationQuery = (proposalId: string, node: string) =>
  queryOptions({
    queryKey: ['planning', 'explanation', proposalId, node],
    queryFn: (): Promise<Planning['Explanation']> =>
      body(
        planning.GET('/proposals/{proposalId}/explanation', {
          params: { path: { proposalId }, query: { node } },
        }),
      ),
    staleTime: Infinity,
  });

/** Why a department of a proposal is not in a wave. */
export const whyNotQuery = (proposalId: string, department: string, wave: number) =>
  queryOptions({
    queryKey: ['planning', 'why-not', proposalId, department, wave],
    queryFn: (): Promise<Planning['WhyNot']> =>
      body(
        planning.GET('/proposals/{proposalId}/why-not', {
          params: { path: { proposalId }, query: { department, wave } },
        }),
      ),
    staleTime: Infinity,
  });

/** Tasks and gates of one organisation in a proposal, in the order of their dates. */
export const proposalNodesQuery = (proposalId: string, organisationKey: string) =>
  queryOptions({
    queryKey: ['planning', 'proposal-nodes', proposalId, organisationKey],
    queryFn: (): Promise<Planning['PlanNodePage']> =>
      body(
        planning.GET('/proposals/{proposalId}/nodes', {
          params: { path: { proposalId }, query: { organisationKey, size: 100 } },
        }),
      ),
    staleTime: Infinity,
  });

/** One published version, whole; it never changes. */
export const playbookQuery = (playbookId: string) =>
  queryOptions({
    queryKey: ['planning', 'playbook', playbookId],
    queryFn: (): Promise<Planning['Playbook']> =>
      body(planning.GET('/playbooks/{playbookId}', { params: { path: { playbookId } } })),
    staleTime: Infinity,
  });

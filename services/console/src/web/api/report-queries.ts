// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, catalog } from './clients.ts';
import type { Catalog } from './schemas.ts';

const FOLLOW_MS = 60_000;

type Filter = { scope: 'mine' | 'waiting' | 'all'; page?: number; size?: number };

/** Problems with tools: the person's own, those that wait for the hat, or all that it may read. */
export const reportsQuery = (filter: Filter) =>
  queryOptions({
    queryKey: ['catalog', 'reports', filter],
    queryFn: (): Promise<Catalog['ReportPage']> =>
      body(catalog.GET('/reports', { params: { query: filter } })),
    refetchInterval: FOLLOW_MS,
  });

export const reportQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['catalog', 'report', reportId],
    queryFn: (): Promise<Catalog['Report']> =>
      body(catalog.GET('/reports/{reportId}', { params: { path: { reportId } } })),
    refetchInterval: FOLLOW_MS,
  });

/** Problems that are known, of an instance or of all. */
export const knownProblemsQuery = (instanceId?: string) =>
  queryOptions({
    queryKey: ['catalog', 'known-problems', instanceId ?? ''],
    queryFn: (): Promise<Catalog['KnownProblemPage']> =>
      body(
        catalog.GET('/known-problems', {
          params: { query: { size: 200, ...(instanceId !== undefined && { instanceId }) } },
        }),
      ),
  });

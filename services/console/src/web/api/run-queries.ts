// SPDX-License-Identifier: AGPL-3.0-or-later
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { body, catalog } from './clients.ts';
import type { Catalog } from './schemas.ts';

const WHILE_IT_RUNS_MS = 2000;

const isMoving = (run: Catalog['ActivationRun'] | undefined) => run?.state === 'running';

/** Bulk activations and rules, the newest first. */
export const runsQuery = (page: number, state?: Catalog['RunState'][]) =>
  queryOptions({
    queryKey: ['catalog', 'activation-runs', page, state],
    queryFn: (): Promise<Catalog['ActivationRunPage']> =>
      body(
        catalog.GET('/activation-runs', {
          params: { query: { page, size: 25, ...(state === undefined ? {} : { state }) } },
        }),
      ),
    meta: { reads: ['activation'] },
  });

/** How far one is; read again and again while it runs. */
export const runQuery = (runId: string) =>
  queryOptions({
    queryKey: ['catalog', 'activation-run', runId],
    queryFn: (): Promise<Catalog['ActivationRun']> =>
      body(catalog.GET('/activation-runs/{runId}', { params: { path: { runId } } })),
    refetchInterval: ({ state: { data } }) => (isMoving(data) ? WHILE_IT_RUNS_MS : false),
    meta: { reads: ['activation'] },
  });

/** A page of its lines. */
export const runLinesQuery = (
  run: Pick<Catalog['ActivationRun'], 'id' | 'lines'>,
  page: number,
  state: Catalog['RunLineState'] | undefined,
) =>
  queryOptions({
    queryKey: ['catalog', 'activation-run-lines', run.id, run.lines, page, state],
    queryFn: (): Promise<Catalog['ActivationRunLinePage']> =>
      body(
        catalog.GET('/activation-runs/{runId}/lines', {
          params: {
            path: { runId: run.id },
            query: { page, size: 50, ...(state === undefined ? {} : { state }) },
          },
        }),
      ),
    placeholderData: keepPreviousData,
    meta: { reads: ['activation'] },
  });

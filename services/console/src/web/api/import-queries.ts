// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, identity } from './clients.ts';
import type { Identity } from './schemas.ts';

type Import = Identity['AssociationImport'];

const FOLLOW_MS = 1000;
const isApplying = ({ state }: Import) => state === 'applying';

/** A page of the imports that one may see, newest first; read again while one is being recorded. */
export const importsQuery = (page: number) =>
  queryOptions({
    queryKey: ['identity', 'imports', page],
    queryFn: () =>
      body(identity.GET('/association-imports', { params: { query: { page, size: 20 } } })),
    refetchInterval: ({ state }) =>
      state.data?.items.some(isApplying) === true ? FOLLOW_MS : false,
  });

/** One import, followed each second while it is being recorded. */
export const importQuery = (importId: string) =>
  queryOptions({
    queryKey: ['identity', 'import', importId],
    queryFn: () =>
      body(identity.GET('/association-imports/{importId}', { params: { path: { importId } } })),
    refetchInterval: ({ state }) =>
      state.data !== undefined && isApplying(state.data) ? FOLLOW_MS : false,
  });

export type RemarkKind = 'refused' | 'warning';
/** `done`: how many lines were worked through, for each may still be refused. */
type Asked = { importId: string; done: number; kind: RemarkKind; page: number };

/** A page of what is to be said of the lines of an import; it grows only while lines are recorded. */
export const importRemarksQuery = ({ importId, done, kind, page }: Asked) =>
  queryOptions({
    queryKey: ['identity', 'import-remarks', importId, done, kind, page],
    queryFn: () =>
      body(
        identity.GET('/association-imports/{importId}/remarks', {
          params: { path: { importId }, query: { kind, page, size: 25 } },
        }),
      ),
    staleTime: Infinity,
  });

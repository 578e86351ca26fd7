// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { setTimeout as pause } from 'node:timers/promises';
import type { Session } from './session.ts';

interface LineRemark {
  readonly line: number;
  readonly column: string | null;
  readonly detail: string;
}

export interface AssociationsReport {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly errors: readonly LineRemark[];
  readonly warnings: readonly LineRemark[];
}

const POLL_MS = 200;
const PATIENCE_MS = 10 * 60_000;
const PAGE = 200;

/**
 * Has a file of associations checked, and unless it is a dry run recorded; waits for the end.
 * @throws ProblemError of the service; Error when it is not recorded after ten minutes
 */
export const importAssociations = async (
  { identity }: Session,
  { csv, fileName, dryRun }: { csv: string; fileName: string; dryRun: boolean },
): Promise<AssociationsReport> => {
  const checked = await unwrap(
    identity.POST('/association-imports', {
      params: { query: { fileName } },
      body: csv,
      bodySerializer: (text: string) => text,
      headers: { 'content-type': 'text/csv' },
    }),
  );
  const params = { path: { importId: checked.id } };
  let now = await unwrap(
    dryRun
      ? identity.POST('/association-imports/{importId}/stop', { params })
      : identity.POST('/association-imports/{importId}/apply', { params }),
  );
  const deadline = performance.now() + PATIENCE_MS;
  while (now.state === 'applying') {
    if (performance.now() > deadline) throw new Error(`the import ${now.id} is not done yet`);
    await pause(POLL_MS);
    now = await unwrap(identity.GET('/association-imports/{importId}', { params }));
  }

  const remarks = async (kind: 'refused' | 'warning'): Promise<LineRemark[]> => {
    const found: LineRemark[] = [];
    for (let page = 1; ; page += 1) {
      const { items, total } = await unwrap(
        identity.GET('/association-imports/{importId}/remarks', {
          params: { ...params, query: { kind, page, size: PAGE } },
        }),
      );
      found.push(...items);
      if (found.length >= total) return found;
    }
  };
  const counts = dryRun ? now.expected : now.recorded;
  return { ...counts, errors: await remarks('refused'), warnings: await remarks('warning') };
};

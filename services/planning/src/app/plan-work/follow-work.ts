// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Kysely } from 'kysely';
import { type WorkRow, noteDone } from '../../db/proposal/work-rows.ts';
import type { PlanningTables } from '../../db/schema.ts';
import type { Follow, Progress } from '../proposal/engine.ts';

/** How far a work is, is written this often at most. */
const NOTED_MS = 300;

export interface WorkFollow extends Follow {
  /** Aborted when the process leaves: what it has then is not stored. */
  readonly leaving: AbortSignal;
}

/** Notes how far a work is, and ends it when somebody asks so or when its process leaves. */
export const followWork = (
  db: Kysely<PlanningTables>,
  { id }: WorkRow,
  leaving: AbortSignal,
): WorkFollow & AsyncDisposable => {
  const asked = new AbortController();
  let noting: Promise<void> | undefined;
  let noted = 0;
  const note = async (progress: Progress): Promise<void> => {
    try {
      if (await noteDone(db, id, progress)) asked.abort();
    } catch {
      // How far it is can wait: the next time notes more.
    } finally {
      noting = undefined;
    }
  };
  return {
    leaving,
    signal: AbortSignal.any([leaving, asked.signal]),
    onProgress: (progress) => {
      if (noting || performance.now() - noted < NOTED_MS) return;
      noted = performance.now();
      noting = note(progress);
    },
    [Symbol.asyncDispose]: async () => noting,
  };
};

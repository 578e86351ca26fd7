// SPDX-License-Identifier: AGPL-3.0-or-later
import { zstdDecompress } from 'node:zlib';
import { promisify } from 'node:util';
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import { readPacked } from '../../db/proposal/proposal-rows.ts';
import type { PlanningTables } from '../../db/schema.ts';
import type { PackedPlan } from './engine.ts';

const decompress = promisify(zstdDecompress);

/** Plans are large and immutable: the last few that were read stay in memory. */
const MOST_KEPT = 4;
const kept = new Map<Uuid, PackedPlan>();

/** Keeps a plan that was just computed, for the reads that follow. */
export const keepUnpacked = (id: Uuid, { problem, options, plan }: PackedPlan): void => {
  kept.delete(id);
  kept.set(id, { problem, options, plan });
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest) kept.delete(oldest);
};

/** A plan from its compressed form. */
export const unpackPlan = async (packed: Buffer): Promise<PackedPlan> =>
  JSON.parse((await decompress(packed)).toString('utf8')) as PackedPlan;

/**
 * The plan of a proposal, with what it was computed from.
 * @throws DomainError `not-found`
 */
export const loadPacked = async (db: Kysely<PlanningTables>, id: Uuid): Promise<PackedPlan> => {
  const found = kept.get(id);
  if (found) return found;
  const plan = await unpackPlan(await readPacked(db, id));
  keepUnpacked(id, plan);
  return plan;
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PoolId } from './problem.ts';

/** The id of an organisation's pool of a resource: `reg-52/trainer_days`. */
export const poolId = (organisation: string, resource: string): PoolId =>
  `${organisation}/${resource}`;

/** Reads an id back: keys of organisations may hold a slash, names of resources do not. */
export const poolParts = (id: PoolId): { organisation: string; resource: string } => {
  const at = id.lastIndexOf('/');
  return { organisation: id.slice(0, Math.max(at, 0)), resource: id.slice(at + 1) };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Help, whatHelps } from '@essaim/scheduler';
import { unpack } from './pack.ts';

/** What one more of each resource would change in a packed plan, best first. */
export const helpForPacked = (packed: Uint8Array): readonly Help[] => {
  const { problem, options } = unpack(packed);
  const outcome = whatHelps(problem, options);
  if (!outcome.ok) throw new Error(`no help for inputs with ${outcome.faults[0]?.code}`);
  return outcome.helps;
};

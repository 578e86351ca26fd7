// SPDX-License-Identifier: AGPL-3.0-or-later
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';

export interface BestKnown {
  /** `j30`, `j60`, `j120` */
  readonly set: string;
  readonly makespan: number;
}

/**
 * The best makespans that anybody published, by name of instance: a CSV file with the columns `set`,
 * `instance` and `best_known`.
 */
export const readBestKnown = (file: string): ReadonlyMap<string, BestKnown> => {
  const rows = parse<Record<string, string>>(readFileSync(file), { bom: true, columns: true });
  const known = rows.map(({ set, instance, best_known: best }): [string, BestKnown] => {
    const makespan = Number(best);
    if (!set || !instance || !Number.isInteger(makespan) || makespan < 1)
      throw new Error(`${file} has a line without set, instance or best_known: ${instance}`);
    return [instance, { set, makespan }];
  });
  return new Map(known);
};

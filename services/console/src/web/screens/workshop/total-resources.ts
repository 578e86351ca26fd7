// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../api/schemas.ts';

export type ResourceTotal = {
  resource: string;
  per: string | null;
  nation: number;
  regions: number;
  held: number;
};

/** Sums each resource over the nation and over the regions, in the order in which they come. */
export function totalResources(items: readonly Planning['Resource'][]): ResourceTotal[] {
  const totals = new Map<string, ResourceTotal>();
  for (const item of items) {
    const total = totals.get(item.resource) ?? {
      resource: item.resource,
      per: item.per,
      nation: 0,
      regions: 0,
      held: 0,
    };
    if (item.organisation.tier === 'national') total.nation += item.capacity;
    else total.regions += item.capacity;
    total.held += item.held;
    totals.set(item.resource, total);
  }
  return [...totals.values()];
}

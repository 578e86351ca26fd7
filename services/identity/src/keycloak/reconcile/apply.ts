// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlannedChange, planResource } from './plan.ts';
import type { Resource } from './resource.ts';

/**
 * Brings resources to their desired state one after the other. Each is compared again just before
 * it is written, so that a run which was cut short is finished by the next one.
 * @returns what was done; conflicts are among it and were left alone
 */
export const apply = async (resources: readonly Resource[]): Promise<PlannedChange[]> => {
  const done: PlannedChange[] = [];
  for (const resource of resources) {
    const change = await planResource(resource);
    if (!change) continue;
    if (change.action === 'create') await resource.create();
    if (change.action === 'update') await resource.update(change.fields);
    done.push(change);
  }
  return done;
};

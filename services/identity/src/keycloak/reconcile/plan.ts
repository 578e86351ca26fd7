// SPDX-License-Identifier: AGPL-3.0-or-later
import { secretFingerprint } from '../../domain/secret-fingerprint.ts';
import { type FieldDifference, canonical, differences } from './difference.ts';
import type { Resource } from './resource.ts';

export interface PlannedChange {
  readonly resource: Resource;
  /** `conflict`: an object of that name that essaim does not own; it is left alone. */
  readonly action: 'create' | 'update' | 'conflict';
  readonly fields: readonly FieldDifference[];
}

/** Compares one resource with Keycloak; null when nothing differs. */
export const planResource = async (resource: Resource): Promise<PlannedChange | null> => {
  const live = await resource.read();
  if (!live) return { resource, action: 'create', fields: differences(resource.desired, {}) };
  if (!live.isOwned) return { resource, action: 'conflict', fields: [] };
  const fields = differences(resource.desired, live.fields);
  return fields.length === 0 ? null : { resource, action: 'update', fields };
};

/** Compares all resources with Keycloak and writes nothing. In the order in which to apply. */
export const plan = async (resources: readonly Resource[]): Promise<PlannedChange[]> => {
  const changes = await Promise.all(resources.map(planResource));
  return changes.filter((change) => change !== null);
};

/** Fingerprint of a plan: two equal plans have the same. */
export const planId = (changes: readonly PlannedChange[]): string =>
  secretFingerprint(
    canonical(
      changes.map(({ resource, action, fields }) => [resource.kind, resource.key, action, fields]),
    ),
  );

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ObjectFields, ReconcileChange } from '../../app/reconcile/ports.ts';
import { secretFingerprint } from '../../domain/secret-fingerprint.ts';
import type { RealmView } from '../view/realm-view.ts';
import { canonical, differences } from './difference.ts';
import { objectId } from './object-id.ts';
import type { Orphan, Resource } from './resource.ts';

/** Compares one resource with Keycloak and with what was last written; null when nothing differs. */
export const planResource = async (
  resource: Resource,
  view: RealmView,
  applied: ObjectFields,
): Promise<ReconcileChange | null> => {
  const { kind, key, desired } = resource;
  const last = applied.get(objectId(resource));
  const live = await resource.read(view);
  if (!live) {
    const cause = last === undefined ? 'change' : 'drift';
    const fields = differences(desired, {}, undefined).map(
      (field) => ({ ...field, cause }) as const,
    );
    return { kind, key, action: 'create', cause, fields };
  }
  if (!live.isOwned) return { kind, key, action: 'conflict', cause: 'drift', fields: [] };
  const fields = differences(desired, live.fields, last);
  if (fields.length === 0) return null;
  const cause = fields.some((field) => field.cause === 'change') ? 'change' : 'drift';
  return { kind, key, action: 'update', cause, fields };
};

/** Compares all resources with Keycloak and writes nothing. In the order in which to apply. */
export const plan = async (
  resources: readonly Resource[],
  orphans: readonly Orphan[],
  view: RealmView,
  applied: ObjectFields,
): Promise<ReconcileChange[]> => {
  const changes = await Promise.all(
    resources.map((resource) => planResource(resource, view, applied)),
  );
  return [
    ...changes.filter((change) => change !== null),
    ...orphans.map(
      ({ kind, key }) => ({ kind, key, action: 'delete', cause: 'change', fields: [] }) as const,
    ),
  ];
};

/** Fingerprint of a plan: two equal plans have the same. */
export const planId = (changes: readonly ReconcileChange[]): string =>
  secretFingerprint(
    canonical(changes.map(({ kind, key, action, fields }) => [kind, key, action, fields])),
  );

// SPDX-License-Identifier: AGPL-3.0-or-later
import type {
  KeycloakObject,
  ReconcileChange,
  ReconcileMemory,
} from '../../app/reconcile/ports.ts';
import type { RealmView } from '../view/realm-view.ts';
import type { FieldDifference } from './difference.ts';
import { objectId } from './object-id.ts';
import { planResource } from './plan.ts';
import type { Orphan, Resource } from './resource.ts';

export interface ApplyOptions {
  /** Reads Keycloak anew at each call. */
  readonly view: RealmView;
  readonly memory: ReconcileMemory;
  /** Whether a difference is to be written: drift is not by itself. */
  readonly isWanted: (
    change: ReconcileChange,
    difference: ReconcileChange['fields'][number],
  ) => boolean;
}

/**
 * Brings resources to their desired state one after the other. Each is compared again just before
 * it is written, and what was last written is forgotten before and noted after: a run that was cut
 * short is finished by the next one, which takes what it finds half done for a change of essaim's.
 * @returns what was done; conflicts are among it and were left alone
 */
export const apply = async (
  resources: readonly Resource[],
  options: ApplyOptions,
): Promise<ReconcileChange[]> => {
  const { view, memory } = options;
  const applied = new Map(await memory.applied(resources));
  const done: ReconcileChange[] = [];
  const settled: Resource[] = [];
  for (const resource of resources) {
    const change = await planResource(resource, view, applied);
    if (change?.action === 'conflict') done.push(change);
    else if (!change) {
      if (!applied.has(objectId(resource))) settled.push(resource);
    } else {
      const wanted = change.fields.filter((field) => options.isWanted(change, field));
      if (change.action === 'update' && wanted.length === 0) continue;
      await forget(resource, memory, applied);
      await write(resource, change, wanted, view);
      await memory.record([resource]);
      done.push({ ...change, fields: wanted });
    }
  }
  if (settled.length > 0) await memory.record(settled);
  return done;
};

/**
 * The resources that may have to be written: those that differ in a view of the whole, and those that
 * writing these would touch. What the others hold is noted where it was not known.
 */
export const unsettled = async (
  resources: readonly Resource[],
  view: RealmView,
  memory: ReconcileMemory,
): Promise<Resource[]> => {
  const applied = await memory.applied(resources);
  const differing = new Set<string>();
  await Promise.all(
    resources.map(async (resource) => {
      if (!(await planResource(resource, view, applied))) return;
      for (const name of touchedBy(resource)) differing.add(objectId(name));
    }),
  );
  const settled = resources.filter(
    (one) => !differing.has(objectId(one)) && !applied.has(objectId(one)),
  );
  if (settled.length > 0) await memory.record(settled);
  return resources.filter((one) => differing.has(objectId(one)));
};

const touchedBy = (resource: Resource): KeycloakObject[] => [
  resource,
  ...(resource.alsoTouches ? [resource.alsoTouches] : []),
];

const forget = async (
  resource: Resource,
  memory: ReconcileMemory,
  applied: Map<string, unknown>,
): Promise<void> => {
  const touched = touchedBy(resource);
  await memory.forget(touched);
  for (const name of touched) applied.delete(objectId(name));
};

/** A new object may want further values that only an update gives it, such as adopted ones. */
const write = async (
  resource: Resource,
  change: ReconcileChange,
  wanted: readonly FieldDifference[],
  view: RealmView,
): Promise<void> => {
  if (change.action === 'update') return resource.update(wanted);
  await resource.create();
  const rest = await planResource(resource, view, new Map());
  if (rest && rest.fields.length > 0) await resource.update(rest.fields);
};

/** Removes what nothing wants any more. */
export const remove = async (
  orphans: readonly Orphan[],
  memory: ReconcileMemory,
): Promise<ReconcileChange[]> => {
  const done: ReconcileChange[] = [];
  for (const orphan of orphans) {
    await orphan.remove();
    await memory.forget([orphan]);
    const { kind, key } = orphan;
    done.push({ kind, key, action: 'delete', cause: 'change', fields: [] });
  }
  return done;
};

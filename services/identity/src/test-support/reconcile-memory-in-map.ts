// SPDX-License-Identifier: AGPL-3.0-or-later
import type { KeycloakObject, ObjectFields, ReconcileMemory } from '../app/reconcile/ports.ts';

/** What is remembered of Keycloak, for tests without a database. */
export const reconcileMemoryInMap = (adopted: ObjectFields = new Map()): ReconcileMemory => {
  const fields = new Map<string, Readonly<Record<string, unknown>>>();
  const nameOf = ({ kind, key }: KeycloakObject): string => `${kind} ${key}`;
  return {
    applied: async () => new Map(fields),
    record: async (objects) => {
      for (const one of objects) {
        fields.set(nameOf(one), { ...fields.get(nameOf(one)), ...one.desired });
      }
    },
    forget: async (objects) => {
      for (const one of objects) fields.delete(nameOf(one));
    },
    adopted: async () => adopted,
  };
};

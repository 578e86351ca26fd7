// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ObjectFields } from '../../app/reconcile/ports.ts';
import { objectId } from './object-id.ts';
import type { Resource } from './resource.ts';

/** Resources with the values that operators took over from Keycloak. */
export const withAdopted = (resources: readonly Resource[], adopted: ObjectFields): Resource[] =>
  resources.map((resource) => {
    const values = adopted.get(objectId(resource));
    return values ? { ...resource, desired: { ...resource.desired, ...values } } : resource;
  });

// SPDX-License-Identifier: AGPL-3.0-or-later
import type * as Catalog from './generated/openapi/catalog.ts';
import type * as Identity from './generated/openapi/identity.ts';
import type * as Planning from './generated/openapi/planning.ts';

/** Types of the identity service's HTTP contract. */
export interface IdentityApi {
  operations: Identity.operations;
  components: Identity.components;
  paths: Identity.paths;
}

/** Types of the catalog service's HTTP contract. */
export interface CatalogApi {
  operations: Catalog.operations;
  components: Catalog.components;
  paths: Catalog.paths;
}

/** Types of the planning service's HTTP contract. */
export interface PlanningApi {
  operations: Planning.operations;
  components: Planning.components;
  paths: Planning.paths;
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CatalogApi, IdentityApi, PlanningApi } from '@essaim/contracts/browser';

/** Shapes of the planning contract, by name. */
export type Planning = PlanningApi['components']['schemas'];
/** Shapes of the identity contract, by name. */
export type Identity = IdentityApi['components']['schemas'];
/** Shapes of the catalog contract, by name. */
export type Catalog = CatalogApi['components']['schemas'];

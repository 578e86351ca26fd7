// SPDX-License-Identifier: AGPL-3.0-or-later
export { type ClientOptions, type TokenSource } from './client-options.ts';
export { type CatalogClient, createCatalogClient } from './catalog-client.ts';
export { type IdentityClient, createIdentityClient } from './identity-client.ts';
export { type PlanningClient, createPlanningClient } from './planning-client.ts';
export { ProblemError, unwrap } from './unwrap.ts';

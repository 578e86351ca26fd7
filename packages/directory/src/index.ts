// SPDX-License-Identifier: AGPL-3.0-or-later
export * from './handlers/directory-handlers.ts';
export * from './handlers/snapshot-mandates.ts';
export * from './queries/load-person.ts';
export * from './queries/mandates.ts';
export * from './queries/organisations.ts';
export * from './queries/people.ts';
export * from './tables/directory-tables.ts';
export * from './tables/migration.ts';

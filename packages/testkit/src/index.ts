// SPDX-License-Identifier: AGPL-3.0-or-later
export * from './browser/plain-browser.ts';
export * from './browser/totp.ts';
export * from './database/fresh-database.ts';
export * from './keycloak/admin.ts';
export * from './keycloak/test-realm.ts';
export * from './matrix/bad-tokens.ts';
export * from './poll/eventually.ts';
export * from './servers.ts';
export * from './matrix/network.ts';
export * from './matrix/personas.ts';
export * from './matrix/role-matrix.ts';
export * from './matrix/publish-network.ts';
export * from './messages/namespace.ts';
export * from './messages/origin.ts';
export * from './service/restartable.ts';
export * from './service/service-stage.ts';
export * from './service/test-logger.ts';

// SPDX-License-Identifier: AGPL-3.0-or-later
export { cacheFolder } from './cache/cache-folder.ts';
export { findJava } from './java/find-java.ts';
export { buildKeycloak, KEYCLOAK_PATH } from './keycloak/build-keycloak.ts';
export { findKeycloak } from './keycloak/find-keycloak.ts';
export { startKeycloak } from './keycloak/start-keycloak.ts';
export { findNats } from './nats/find-nats.ts';
export { startNats } from './nats/start-nats.ts';
export { ensureDatabase } from './postgres/ensure-database.ts';
export { findPostgres } from './postgres/find-postgres.ts';
export { startPostgres } from './postgres/start-postgres.ts';
export { startMail } from './mail/start-mail.ts';
export { startTestServers, type TestServersEnvironment } from './testing/start-test-servers.ts';

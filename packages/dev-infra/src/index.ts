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
export { findChromium } from './chromium/find-chromium.ts';
export {
  SERVICES,
  serviceEnvironments,
  type Service,
  type ServiceEnvironments,
} from './environment.ts';
export { demonstrationPassword } from './home/demonstration-password.ts';
export { essaimHome, homeLayout } from './home/essaim-home.ts';
export { lockHome } from './home/lock-home.ts';
export {
  readRunFile,
  removeRunFile,
  writeRunFile,
  type DemonstrationAccount,
  type RunFile,
  type DemonstrationKey,
  type RunSummary,
} from './home/run-file.ts';
export { secretStore, type SecretStore } from './home/secret-store.ts';
export { findApache, type Apache } from './apache/find-apache.ts';
export { startApache } from './apache/start-apache.ts';
export { findNodeRed, type NodeRed } from './node-red/find-node-red.ts';
export { startNodeRed } from './node-red/start-node-red.ts';
export { findMiniflux, type Miniflux } from './miniflux/find-miniflux.ts';
export { startMiniflux } from './miniflux/start-miniflux.ts';
export { natsAccounts, newNatsSeed } from './nats/nats-accounts.ts';
export { inboxPrefix } from './nats/nats-permissions.ts';
export { freePort } from './network/free-port.ts';
export { checkPorts, freePortBase, portPlan, type PortPlan } from './network/port-plan.ts';
export { keepRunning } from './process/keep-running.ts';
export { processLedger } from './process/process-ledger.ts';
export type {
  DemonstrationContext,
  SeedDemonstration,
  ToolClient,
  ToolSlot,
} from './demonstration/demonstration-context.ts';
export { setPassword } from './keycloak/keycloak-administrator.ts';
export { SetupError } from './setup-error.ts';
export type { Part } from './part.ts';
export { startChild } from './process/start-child.ts';
export { waitForChild } from './process/wait-for-child.ts';
export { waitUntil } from './process/wait-until.ts';
export { runCommand } from './process/run-command.ts';
export { removePostgresData } from './postgres/place-data.ts';
export { acquireLock, type Lock } from './cache/acquire-lock.ts';
export { stopProcess } from './process/stop-process.ts';
export type { Kept, KeepRunningOptions, Restartable } from './process/keep-running.ts';
export type { ProcessLedger } from './process/process-ledger.ts';
export { DEFAULT_PORT_BASE } from './network/port-plan.ts';
export { readHolder } from './cache/acquire-lock.ts';
export { identifyProcess, isRunning, type ProcessIdentity } from './process/process-identity.ts';
export {
  KNOWN_SECRETS,
  keepCookie,
  keepSecret,
  keepSecretsOf,
  keepSecretsOfForm,
  type KnownSecret,
  SHORTEST_SECRET,
} from './testing/keep-secret.ts';
export { keepRows } from './testing/keep-rows.ts';
export type { TestServers } from './testing/start-test-servers.ts';
export type { Choice } from './choice/choose-first.ts';
export { findLemonLdap, type LemonLdap } from './lemonldap/find-lemonldap.ts';
export { startLemonLdap, type LemonLdapPart } from './lemonldap/start-lemonldap.ts';
export type { PortalClient } from './lemonldap/portal-configuration.ts';

// SPDX-License-Identifier: AGPL-3.0-or-later
import * as environment from '@essaim/dev-env';
import {
  type DemonstrationAccount,
  type DemonstrationContext,
  demonstrationPassword,
  type SeedDemonstration,
  setPassword,
} from '@essaim/dev-infra';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Copy } from './copy.ts';
import type { Infrastructure } from './infrastructure.ts';
import { FIRST_ADMINISTRATOR } from './services.ts';
import type { Tools } from './tools.ts';

/** The demonstration network and its accounts, seeded once; later starts read what the first one wrote down. */
export async function demonstrate(
  copy: Copy,
  infrastructure: Infrastructure,
  tools: Tools,
  wanted: boolean,
): Promise<DemonstrationAccount[]> {
  const file = join(copy.folders.data, 'accounts.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as DemonstrationAccount[];
  const { seedDemonstration, seedFirstAdministrator } = environment as {
    seedDemonstration?: SeedDemonstration;
    seedFirstAdministrator?: SeedDemonstration;
  };
  const seed = wanted ? seedDemonstration : seedFirstAdministrator;
  if (!seed) {
    copy.steps.say('  There is no demonstration in this version.');
    return [];
  }
  const context = demonstrationContext(copy, infrastructure, tools);
  const { accounts } = await copy.steps.step(wanted ? 'demonstration' : 'first administrator', () =>
    seed(context),
  );
  writeFileSync(`${file}.draft`, JSON.stringify(accounts), { mode: 0o600 });
  renameSync(`${file}.draft`, file);
  return accounts;
}

function demonstrationContext(
  copy: Copy,
  infrastructure: Infrastructure,
  tools: Tools,
): DemonstrationContext {
  const { keycloakUrl, administrator, mail } = infrastructure;
  const passwordOf = (username: string) =>
    demonstrationPassword(copy.secret('demonstration-accounts'), username);
  return {
    services: serviceUrls(copy),
    console: consoleUrl(copy),
    keycloak: keycloakUrl,
    realm: copy.realm,
    issuer: issuerOf(copy, keycloakUrl),
    mail: mail.url,
    smtp: mail.smtpUrl,
    localClient: { clientId: 'essaim-local', clientSecret: copy.secret('local-client') },
    firstAdministrator: { email: FIRST_ADMINISTRATOR },
    now: copy.env['ESSAIM_NOW'],
    tools: tools.slots,
    passwordOf,
    setPassword: (username) =>
      setPassword(keycloakUrl, administrator, copy.realm, {
        username,
        password: passwordOf(username),
      }),
    startTool: (slot, client) => tools.start(slot, client),
    report: (line) => copy.steps.say(`    ${line}`),
  };
}

export function serviceUrls({ ports }: Copy): DemonstrationContext['services'] {
  const at = (port: number) => `http://127.0.0.1:${port}`;
  return { identity: at(ports.identity), catalog: at(ports.catalog), planning: at(ports.planning) };
}

export function consoleUrl({ ports }: Copy): string {
  return `http://localhost:${ports.console}`;
}

export function issuerOf({ realm }: Copy, keycloakUrl: string): string {
  return `${keycloakUrl}/realms/${realm}`;
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DemonstrationContext, demonstrationPassword, setPassword } from '@essaim/dev-infra';
import { consoleUrl, issuerOf, serviceUrls } from './addresses.ts';
import type { Copy } from './copy.ts';
import type { Infrastructure } from './infrastructure.ts';
import { FIRST_ADMINISTRATOR } from './services.ts';
import type { Tools } from './tools.ts';

/** What the demonstration of this copy works with. */
export function demonstrationContext(
  copy: Copy,
  { keycloakUrl, administrator, mail }: Infrastructure,
  tools: Tools,
): DemonstrationContext {
  const secret = copy.secret('demonstration-accounts');
  const passwordOf = (login: string) => demonstrationPassword(secret, login);
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
    setPassword: (login) => {
      const account = { login, password: passwordOf(login) };
      return setPassword(keycloakUrl, administrator, copy.realm, account);
    },
    startTool: (slot, client) => tools.start(slot, client),
    report: (line) => copy.steps.say(`    ${line}`),
  };
}

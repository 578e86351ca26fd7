// SPDX-License-Identifier: AGPL-3.0-or-later
import { parseArgs } from 'node:util';

export type StartOptions = { fresh: boolean; demo: boolean; detach: boolean; explain: boolean };

export const START_USAGE = `npm start -- [options]
  --fresh     throw this copy's data away and begin anew
  --no-demo   no demonstration network: the first administrator only
  --detach    return when everything is ready; npm stop ends it
  --explain   say where each part comes from and why, start nothing
Environment: ESSAIM_HOME, ESSAIM_PORT_BASE, ESSAIM_CACHE, ESSAIM_NOW, ESSAIM_LOG_LEVEL; ESSAIM_POSTGRES_URL, ESSAIM_NATS_URL,
ESSAIM_KEYCLOAK_URL (with ESSAIM_KEYCLOAK_ADMIN_CLIENT_ID and _SECRET) for servers that already run.`;

/** @throws TypeError for an option that is not known */
export function parseStartOptions(args: string[]): StartOptions {
  const { values } = parseArgs({
    args,
    allowNegative: true,
    options: {
      fresh: { type: 'boolean', default: false },
      demo: { type: 'boolean', default: true },
      detach: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
    },
  });
  return values;
}

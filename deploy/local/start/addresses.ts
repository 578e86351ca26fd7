// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DemonstrationContext } from '@essaim/dev-infra';
import type { Copy } from './copy.ts';

/** The console is on `localhost`, hosted tools on `127.0.0.1`: so no tool receives its cookies. */
export function consoleUrl({ ports }: Copy): string {
  return `http://localhost:${ports.console}`;
}

export function serviceUrls({ ports }: Copy): DemonstrationContext['services'] {
  const at = (port: number) => `http://127.0.0.1:${port}`;
  return { identity: at(ports.identity), catalog: at(ports.catalog), planning: at(ports.planning) };
}

/** The realm's address. */
export function issuerOf({ realm }: Copy, keycloakUrl: string): string {
  return `${keycloakUrl}/realms/${realm}`;
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  findNats,
  natsAccounts,
  newNatsSeed,
  type Service,
  SERVICES,
  startNats,
} from '@essaim/dev-infra';
import { join } from 'node:path';
import type { Copy } from './copy.ts';
import { COMMANDS_SENT } from './commands-sent.ts';
import type { Supervisor } from './supervisor.ts';

export type Broker = { url: string; seeds: Record<Service, string> };

/** Starts NATS with a user for each service, or takes the one that `ESSAIM_NATS_URL` names (which must know these users, or be open). */
export async function startBroker(copy: Copy, supervised: Supervisor): Promise<Broker> {
  const seedOf = (name: string) => copy.secret(`nats-${name}`, newNatsSeed);
  const seeds = Object.fromEntries(
    SERVICES.map((service) => [service, seedOf(service)]),
  ) as Broker['seeds'];
  const given = copy.env['ESSAIM_NATS_URL'];
  if (given) return { url: given, seeds };
  const { found: binary } = await findNats(copy.cache);
  const accounts = natsAccounts({
    users: SERVICES.map((service) => ({
      service,
      seed: seeds[service],
      sends: COMMANDS_SENT[service],
    })),
    operatorSeed: seedOf('operator'),
    systemSeed: seedOf('system'),
  });
  const start = () =>
    startNats({
      binary,
      accounts,
      dataFolder: join(copy.folders.data, 'nats'),
      logFolder: copy.folders.logs,
      port: copy.ports.nats,
      ledger: copy.ledger,
    });
  const kept = await copy.steps.step(`NATS ${binary.version}`, () =>
    supervised.keep('NATS', start),
  );
  return { url: kept.current().url, seeds };
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  DEFAULT_PORT_BASE,
  cacheFolder,
  essaimHome,
  homeLayout,
  type PortPlan,
  portPlan,
  type ProcessLedger,
  processLedger,
  type SecretStore,
  secretStore,
} from '@essaim/dev-infra';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { madePortBase } from './made-port-base.ts';
import type { Steps } from './steps.ts';

/** One copy of essaim on this machine: where its things are, and what its parts share. */
export type Copy = {
  checkout: string;
  home: string;
  folders: ReturnType<typeof homeLayout>;
  cache: string;
  ports: PortPlan;
  /** Carries the port base when it is not the default: cookies know no ports, so two copies in one browser need two realms. */
  realm: string;
  secret: SecretStore;
  ledger: ProcessLedger;
  env: NodeJS.ProcessEnv;
  steps: Steps;
};

export const CHECKOUT = resolve(import.meta.dirname, '../../..');

export function openCopy(env: NodeJS.ProcessEnv, steps: Steps): Copy {
  const home = essaimHome(CHECKOUT, env);
  mkdirSync(home, { recursive: true });
  const folders = homeLayout(home);
  const ports = portPlan(
    env['ESSAIM_PORT_BASE'] || madePortBase(folders.data) || DEFAULT_PORT_BASE,
  );
  return {
    checkout: CHECKOUT,
    home,
    folders,
    cache: cacheFolder(env),
    ports,
    realm: ports.console === DEFAULT_PORT_BASE ? 'essaim' : `essaim-${ports.console}`,
    secret: secretStore(folders.secrets),
    ledger: processLedger(folders.processes),
    env,
    steps,
  };
}

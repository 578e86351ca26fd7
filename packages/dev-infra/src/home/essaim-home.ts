// SPDX-License-Identifier: AGPL-3.0-or-later
import { join, resolve } from 'node:path';

/** Where one copy of essaim keeps everything of its own: `ESSAIM_HOME`, else `.essaim` in the checkout. */
export function essaimHome(checkout: string, env: NodeJS.ProcessEnv = process.env): string {
  return env['ESSAIM_HOME'] ? resolve(env['ESSAIM_HOME']) : join(checkout, '.essaim');
}

/** The folders and files of a home. */
export function homeLayout(home: string) {
  return {
    data: join(home, 'data'),
    logs: join(home, 'logs'),
    secrets: join(home, 'secrets'),
    processes: join(home, 'processes'),
    lock: join(home, 'supervisor.lock'),
    run: join(home, 'run.json'),
  };
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { SetupError } from '@essaim/dev-infra';
import { writeFileSync } from 'node:fs';
import type { Copy } from './copy.ts';
import { madePortBase, portBaseFile } from './made-port-base.ts';

/**
 * Notes on which ports the data of a copy were made. Its accounts, clients and links hold addresses, so on other ports nobody could sign in.
 * @throws SetupError when the data were made on other ports
 */
export function keepPortBase({ folders, ports }: Pick<Copy, 'folders' | 'ports'>): void {
  const base = String(ports.console);
  const made = madePortBase(folders.data) ?? base;
  if (made !== base) {
    throw new SetupError(
      `The data of this copy were made with ESSAIM_PORT_BASE=${made}: start it so, or begin anew with --fresh, or give another ESSAIM_HOME.`,
    );
  }
  writeFileSync(portBaseFile(folders.data), `${base}\n`);
}

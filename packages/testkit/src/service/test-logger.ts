// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Logger, createLogger } from '@essaim/service-kit';
import { mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const files = new Map<string, number>();

const fileOf = (folder: string, service: string): number => {
  const known = files.get(service);
  if (known !== undefined) return known;
  mkdirSync(join(folder, 'logs'), { recursive: true });
  const file = openSync(join(folder, 'logs', `${service}-${process.pid}.log`), 'a');
  files.set(service, file);
  return file;
};

/**
 * The log of a service that a test starts in its own process. In a run of `npm test` it is all written to a file,
 * in which the end of the run looks for secrets; elsewhere `ESSAIM_TEST_LOG` gives the level, and silence is the default.
 */
export const testLogger = (service: string): Logger => {
  const folder = process.env['ESSAIM_TEST_FOLDER'];
  if (!folder) return createLogger(service, process.env['ESSAIM_TEST_LOG'] ?? 'silent');
  const file = fileOf(folder, service);
  return createLogger(service, 'trace', { write: (line) => void writeSync(file, line) });
};

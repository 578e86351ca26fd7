// SPDX-License-Identifier: AGPL-3.0-or-later
import { directoryMigration } from '@essaim/directory';
import type { Migration } from 'kysely/migration';
import { m0002Sessions } from './m0002-sessions.ts';
import { m0003WornHats } from './m0003-worn-hats.ts';

/** The backend's own migrations, in the order of their names. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-directory': directoryMigration,
  '0002-sessions': m0002Sessions,
  '0003-worn-hats': m0003WornHats,
};

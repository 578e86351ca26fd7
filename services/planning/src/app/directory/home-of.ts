// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Home, NATIONAL_HOME, type Uuid } from '@essaim/kernel';
import type { DirectorySnapshot } from './directory-snapshot.ts';

/** Home of what belongs to an organisation. */
export const homeOf = (directory: DirectorySnapshot, organisationId: Uuid): Home => {
  const row = directory.row(organisationId);
  return row ? { region: row.region, department: row.department } : NATIONAL_HOME;
};

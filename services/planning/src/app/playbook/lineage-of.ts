// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { PlaybookRow } from './present-playbook.ts';
import type { Lineage } from './publish-playbook.ts';

/**
 * Whose own playbook a version is; null for a national one.
 * @throws DomainError `not-found` when its owner is no more
 */
export const lineageOf = (row: PlaybookRow, directory: DirectorySnapshot): Lineage | null => {
  if (row.owner_id === null || row.based_on === null) return null;
  const owner = directory.row(row.owner_id);
  if (!owner) throw problem('not-found');
  return { owner, basedOn: row.based_on };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Organisation } from '@essaim/directory';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { PlaybookIndex } from './playbook-index.ts';

type Owned = Pick<PlaybookIndex, 'ownerId'>;

/** Whether a playbook may be planned with at a department: a national one anywhere, an own one inside its owner. */
export const isWithin = (
  { ownerId }: Owned,
  { id, ancestors }: Pick<Organisation, 'id' | 'ancestors'>,
): boolean => ownerId === null || id === ownerId || ancestors.includes(ownerId);

/** @throws DomainError `variant-cohort` for departments outside of the owner of the playbook */
export const requireWithin = (
  playbook: Owned,
  departments: readonly Organisation[],
  directory: DirectorySnapshot,
): void => {
  const outside = departments.filter((one) => !isWithin(playbook, one));
  if (outside.length === 0 || playbook.ownerId === null) return;
  throw problem('variant-cohort', {
    owner: directory.row(playbook.ownerId)?.short_name ?? '',
    departments: outside.map((one) => one.short_name).join(', '),
  });
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { requireMandate } from '../../domain/people/may-act.ts';
import { coordinationOf } from '../../domain/people/role-level.ts';
import type { Caller } from '../caller.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';

/**
 * The mandate with which somebody publishes versions of a playbook: the coordination of its owner, the
 * national one for a national playbook.
 * @throws DomainError `forbidden`, `forbidden-with-this-hat`
 */
export const requireAuthor = (
  ownerId: Uuid | null,
  directory: DirectorySnapshot,
  { person, today }: Caller,
): Uuid => {
  const place = ownerId ?? directory.nation()?.id;
  return requireMandate(person, place === undefined ? [] : [coordinationOf(place)], today);
};

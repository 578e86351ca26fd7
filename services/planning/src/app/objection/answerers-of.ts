// SPDX-License-Identifier: AGPL-3.0-or-later
import { type RoleLevel, coordinationOf } from '../../domain/people/role-level.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';

/** Who answers objections: the coordination of the nation. */
export const answerersOf = (directory: DirectorySnapshot): RoleLevel[] => {
  const nation = directory.nation();
  return nation ? [coordinationOf(nation.id)] : [];
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { WaitingThing } from '../../domain/digest/digest-lines.ts';
import { type RoleLevel, holdersOf } from '../../domain/people/role-level.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';

/** A thing, and those for whom it waits. */
export interface Waiting {
  readonly thing: WaitingThing;
  readonly people: readonly Uuid[];
}

/** Those who hold one of the levels. */
export const peopleAt = (directory: DirectorySnapshot, levels: readonly RoleLevel[]): Uuid[] =>
  levels.flatMap((level) => holdersOf(directory, level).map(({ personId }) => personId));

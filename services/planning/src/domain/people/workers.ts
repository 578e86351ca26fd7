// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { DirectoryView } from './directory-view.ts';
import { type RoleLevel, coordinationOf, firstHeld } from './role-level.ts';
import { accepterLevels, roleLevels } from './role-levels.ts';
import type { NamedRole } from './role-place.ts';

/** The roles of a task that decide who may do what with it. */
export interface TaskRoles {
  readonly organisationId: Uuid;
  readonly responsible: NamedRole;
  readonly accountable: NamedRole;
}

/**
 * Who may start, declare and block a task: those who answer for the responsible and the accountable
 * role, and the coordination of its organisation.
 */
export const workerLevels = (view: DirectoryView, task: TaskRoles): RoleLevel[] => {
  const named = [task.responsible, task.accountable].flatMap(
    (role) => firstHeld(view, roleLevels(view, task.organisationId, role))?.level ?? [],
  );
  return [coordinationOf(task.organisationId), ...named];
};

/**
 * Who accepts, refuses or skips a task: the first level with somebody who did not declare it.
 * @param declaredBy who declared it; null when nobody did, or the product did
 */
export const accepterLevel = (
  view: DirectoryView,
  task: TaskRoles,
  declaredBy: Uuid | null,
): RoleLevel[] => {
  const found = firstHeld(
    view,
    accepterLevels(view, task.organisationId, task.accountable),
    declaredBy,
  );
  return found ? [found.level] : [];
};

/** Who is asked for help or for a decision: the coordination of the first tier above that has one. */
export const levelAbove = (view: DirectoryView, organisationId: Uuid): RoleLevel[] => {
  const organisation = view.organisation(organisationId);
  const levels = (organisation?.ancestors ?? []).map((id) => coordinationOf(id));
  const found = firstHeld(view, levels);
  return found ? [found.level] : [];
};

/**
 * Who pauses, stops and resumes a wave: those who answer for the roles that the wave gates name, and the
 * coordination of the nation, which does so where nobody holds such a role.
 */
export const stopperLevels = (
  view: DirectoryView,
  nationId: Uuid,
  roles: readonly NamedRole[],
): RoleLevel[] => {
  const named = roles.flatMap(
    (role) => firstHeld(view, roleLevels(view, nationId, role))?.level ?? [],
  );
  return [...named, coordinationOf(nationId)];
};

/** Who acts for a role of a gate, the coordination of the same organisation included. */
export const gateLevels = (
  view: DirectoryView,
  organisationId: Uuid,
  role: NamedRole,
  except: Uuid | null,
): RoleLevel[] => {
  const found = firstHeld(view, roleLevels(view, organisationId, role), except);
  if (!found) return [];
  return [found.level, coordinationOf(...found.level.organisationIds)];
};

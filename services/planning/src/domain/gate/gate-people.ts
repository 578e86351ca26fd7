// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { DirectoryView } from '../people/directory-view.ts';
import type { RoleLevel } from '../people/role-level.ts';
import type { NamedRole } from '../people/role-place.ts';
import { gateLevels } from '../people/workers.ts';
import type { GateState } from './gate.ts';

/** The roles of a gate, at its department. */
export interface GateRoles {
  readonly organisationId: Uuid;
  readonly declares: NamedRole;
  readonly accepts: NamedRole;
  readonly opens: NamedRole;
  /** Who declared it; nobody accepts or opens what they declared. */
  readonly declaredBy: Uuid | null;
}

/** What a gate can wait for. */
export type GateStep = 'declare' | 'accept' | 'open';
export type GateCommandName = GateStep | 'refuse' | 'take-back';

/** Who may do what with a gate in its state; empty when nobody can now. */
export const gateCommandLevels = (
  view: DirectoryView,
  roles: GateRoles,
  state: GateState,
  command: GateCommandName,
): RoleLevel[] => {
  const levels = (role: NamedRole, except: Uuid | null) =>
    gateLevels(view, roles.organisationId, role, except);
  switch (command) {
    case 'declare':
      return levels(roles.declares, null);
    case 'accept':
      return levels(roles.accepts, roles.declaredBy);
    case 'open':
      return levels(roles.opens, roles.declaredBy);
    case 'take-back':
      return state === 'accepted'
        ? levels(roles.accepts, roles.declaredBy)
        : levels(roles.declares, null);
    default:
      return levels(state === 'accepted' ? roles.opens : roles.accepts, roles.declaredBy);
  }
};

/** What a gate waits for next, by its state and its criteria. */
export const nextStep = (
  state: GateState,
  isDeclarable: boolean,
): { readonly command: GateStep; readonly isReady: boolean } | null => {
  switch (state) {
    case 'opened':
      return null;
    case 'accepted':
      return { command: 'open', isReady: true };
    case 'declared':
      return { command: 'accept', isReady: true };
    default:
      return { command: 'declare', isReady: isDeclarable };
  }
};

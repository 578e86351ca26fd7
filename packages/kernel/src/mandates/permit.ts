// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '../id.ts';
import { type Mandate, isInForce } from './mandate.ts';
import type { Permission } from './permission.ts';
import type { Place } from './place.ts';

export type RefusalReason = 'no-mandate' | 'wrong-role' | 'outside-subtree' | 'wrong-hat';

export type Decision =
  | { readonly allowed: true; readonly mandateId: Uuid }
  | { readonly allowed: false; readonly reason: RefusalReason };

export interface PermitRequest {
  readonly mandates: readonly Mandate[];
  /** The hat that the person wears, when they chose one: only it may act. */
  readonly active: Mandate | null;
  readonly permission: Permission;
  /** Null for what belongs to the network as a whole and has no organisation. */
  readonly place: Place | null;
  /** Civil date of the decision, `YYYY-MM-DD`. */
  readonly date: string;
}

/** Whether a mandate reaches a place: its own organisation, or one below when it holds the subtree. */
export const reaches = (mandate: Mandate, place: Place): boolean =>
  mandate.organisationId === place.organisationId ||
  (mandate.scope === 'subtree' && place.ancestors.includes(mandate.organisationId));

/**
 * Decides role x action x place.
 *
 * A grant of the permission names roles, tiers of the mandate, and its relation to the place:
 * `at` the very organisation, `above` it (through a subtree mandate), `within` (either), or
 * `anywhere` in the network; `placeTiers` narrows any of them. Nothing is allowed by default.
 * @returns the mandate that allows it, or the nearest reason of the refusal
 */
export const permit = (request: PermitRequest): Decision => {
  const inForce = request.mandates.filter((mandate) => isInForce(mandate, request.date));
  if (inForce.length === 0) return { allowed: false, reason: 'no-mandate' };
  const worn =
    request.active === null ? inForce : inForce.filter(({ id }) => id === request.active?.id);
  const found = worn.find((mandate) => grants(mandate, request));
  if (found) return { allowed: true, mandateId: found.id };
  if (inForce.some((mandate) => grants(mandate, request)))
    return { allowed: false, reason: 'wrong-hat' };
  const roleFits = inForce.some((mandate) =>
    request.permission.some(
      (grant) => grant.roles.includes(mandate.role) && grant.tiers.includes(mandate.tier),
    ),
  );
  return { allowed: false, reason: roleFits ? 'outside-subtree' : 'wrong-role' };
};

const grants = (mandate: Mandate, { permission, place }: PermitRequest): boolean =>
  permission.some((grant) => {
    if (!grant.roles.includes(mandate.role) || !grant.tiers.includes(mandate.tier)) return false;
    if (place === null) return grant.relation === 'anywhere';
    if (grant.placeTiers && !grant.placeTiers.includes(place.tier)) return false;
    if (grant.relation === 'anywhere') return true;
    if (grant.relation === 'at') return mandate.organisationId === place.organisationId;
    if (grant.relation === 'above') {
      return mandate.organisationId !== place.organisationId && reaches(mandate, place);
    }
    return reaches(mandate, place);
  });

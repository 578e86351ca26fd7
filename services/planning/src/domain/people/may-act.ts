// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Mandate, type Uuid, isInForce } from '@essaim/kernel';
import type { RoleLevel } from './role-level.ts';

/** Who asks, with which hat. */
export interface ActingPerson {
  readonly personId: Uuid;
  readonly mandates: readonly Mandate[];
  /** The hat that was chosen; null when every mandate counts. */
  readonly active: Mandate | null;
}

const fits = (mandate: Mandate, level: RoleLevel): boolean =>
  level.roles.includes(mandate.role) && level.organisationIds.includes(mandate.organisationId);

/** The mandates in force that a person acts with: the hat that they wear, or all. */
export const wornMandates = ({ mandates, active }: ActingPerson, today: string): Mandate[] =>
  mandates.filter(
    (mandate) => isInForce(mandate, today) && (active === null || mandate.id === active.id),
  );

/** The mandate with which a person stands in one of the levels; null when they do not. */
export const actingMandate = (
  person: ActingPerson,
  levels: readonly RoleLevel[],
  today: string,
): Uuid | null =>
  wornMandates(person, today).find((mandate) => levels.some((level) => fits(mandate, level)))?.id ??
  null;

/**
 * The same, where a person must.
 * @throws DomainError `forbidden`, or `forbidden-with-this-hat` when another hat of theirs would do
 */
export const requireMandate = (
  person: ActingPerson,
  levels: readonly RoleLevel[],
  today: string,
): Uuid => {
  const found = actingMandate(person, levels, today);
  if (found !== null) return found;
  const otherHat = actingMandate({ ...person, active: null }, levels, today);
  throw problem(otherHat === null ? 'forbidden' : 'forbidden-with-this-hat');
};

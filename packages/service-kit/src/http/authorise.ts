// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Permission, type Place, type Uuid, permit } from '@essaim/kernel';
import type { RequestContext } from './request-context.ts';

/**
 * Lets the request go on when a mandate of the actor grants the permission at the place.
 * @returns the mandate that does
 * @throws DomainError `forbidden`, or `forbidden-with-this-hat` when another hat of theirs would do
 */
export const authorise = (
  { actor, today }: Pick<RequestContext, 'actor' | 'today'>,
  permission: Permission,
  place: Place | null,
): Uuid => {
  const decision = permit({
    mandates: actor.mandates,
    active: actor.active,
    permission,
    place,
    date: today,
  });
  if (decision.allowed) return decision.mandateId;
  throw problem(decision.reason === 'wrong-hat' ? 'forbidden-with-this-hat' : 'forbidden');
};

/** Whether `authorise` would let the request go on. */
export const isAuthorised = (
  { actor, today }: Pick<RequestContext, 'actor' | 'today'>,
  permission: Permission,
  place: Place | null,
): boolean =>
  permit({ mandates: actor.mandates, active: actor.active, permission, place, date: today })
    .allowed;

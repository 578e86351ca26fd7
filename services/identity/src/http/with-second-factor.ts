// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, type RequestContext, requireSecondFactor } from '@essaim/service-kit';
import { ProviderError } from '../app/provider-error.ts';
import { anyRequiresSecondFactor } from '../db/mandates.ts';
import { findPerson } from '../db/people.ts';
import { isSensitive } from '../domain/second-factor.ts';
import type { Served } from './operation.ts';

type AnyHandler = Handler<never>;

/** Handlers that ask for a recent second factor where the operation takes one. */
export const withSecondFactor = <Handlers extends object>(
  identity: Served,
  handlers: Handlers,
): Handlers =>
  Object.fromEntries(
    Object.entries(handlers as Record<string, AnyHandler>).map(([operationId, handler]) => [
      operationId,
      (async (request, context) => {
        if (isSensitive(operationId, request) && (await isAskedOf(identity, context))) {
          requireSecondFactor(context);
        }
        return handler(request, context);
      }) satisfies AnyHandler,
    ]),
  ) as Handlers;

/**
 * Whether a second factor is asked of who acts: by the network's rule, by the mandate that they wear
 * (or by any, when they wear none), or because they have one.
 */
const isAskedOf = async (
  { db, provider, secondFactor }: Served,
  { actor }: RequestContext,
): Promise<boolean> => {
  if (secondFactor === 'required') return true;
  const worn = actor.active ? [actor.active] : actor.mandates;
  if (
    await anyRequiresSecondFactor(
      db,
      worn.map(({ id }) => id),
    )
  )
    return true;
  const person = await findPerson(db, actor.personId);
  if (!person?.keycloakId) return false;
  try {
    return (await provider.secondFactors(person.keycloakId)).length > 0;
  } catch (error) {
    // While Keycloak is away nobody can be sent there; what changes Keycloak waits in the queue anyway.
    if (error instanceof ProviderError) return true;
    throw error;
  }
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Permission, type Place, type Uuid, isInForce } from '@essaim/kernel';
import { type RequestContext, authorise, isAuthorised } from '@essaim/service-kit';
import type { Identity } from '../app/identity.ts';
import { findLivingOrganisation, organisationsByIds } from '../db/organisations.ts';
import { type Organisation, placeOf } from '../domain/organisation.ts';

/**
 * Finds an organisation, of a merged one that which it became, and lets the request go on when a mandate grants the permission there.
 * @param placeAt where the request acts: at the organisation, or `placeBelow` it
 * @throws DomainError `organisation-unknown`, `forbidden`, `forbidden-with-this-hat`
 */
export const authoriseAt = async (
  { db }: Identity,
  context: RequestContext,
  permission: Permission,
  organisationId: string,
  placeAt = placeOf,
): Promise<{ organisation: Organisation; mandateId: Uuid }> => {
  const organisation = await findLivingOrganisation(db, organisationId);
  if (!organisation) throw problem('organisation-unknown');
  return { organisation, mandateId: authorise(context, permission, placeAt(organisation)) };
};

/**
 * Lets a request go on that concerns several places, when a mandate grants the permission at least
 * where it is held. What lies elsewhere is decided place by place.
 * @param placeAt where the request acts: at those organisations, or `placeBelow` them
 * @returns the mandate that does, and the organisations where it and its like are held
 */
export const authoriseSomewhere = async (
  { db }: Identity,
  context: RequestContext,
  permission: Permission,
  placeAt = placeOf,
): Promise<{ mandateId: Uuid; organisations: Organisation[] }> => {
  const { mandates, active } = context.actor;
  const worn = active ? [active] : mandates.filter((mandate) => isInForce(mandate, context.today));
  const places = await organisationsByIds(
    db,
    worn.map(({ organisationId }) => organisationId),
  );
  const allowed = [...places.values()].filter((place) =>
    isAuthorised(context, permission, placeAt(place)),
  );
  const [first] = allowed;
  if (!first) throw refusal(context, permission, (await placesOf(db, mandates)).map(placeAt));
  return {
    mandateId: authorise(context, permission, placeAt(first)),
    organisations: allowed,
  };
};

const placesOf = async (
  db: Identity['db'],
  mandates: RequestContext['actor']['mandates'],
): Promise<Organisation[]> => [
  ...(
    await organisationsByIds(
      db,
      mandates.map(({ organisationId }) => organisationId),
    )
  ).values(),
];

const refusal = (
  { actor, today }: RequestContext,
  permission: Permission,
  places: readonly Place[],
) => {
  const withoutHat = { actor: { ...actor, active: null }, today };
  const otherHat = places.some((place) => isAuthorised(withoutHat, permission, place));
  return problem(otherHat ? 'forbidden-with-this-hat' : 'forbidden');
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { placeOf } from '@essaim/directory';
import type { Permission, Place, Uuid } from '@essaim/kernel';
import { type RequestContext, authorise, isAuthorised } from '@essaim/service-kit';
import type { Reads } from '../db/reads/index.ts';
import type { Activation } from '../domain/activation/activation.ts';
import { operateActivation, readActivation } from '../domain/permissions.ts';

/** The two places from which an activation is seen: the organisation's and the hoster's. */
export interface ActivationPlaces {
  readonly organisation: Place | null;
  readonly hoster: Place | null;
  /** Where a suspension or an end was decided, which may lift it. */
  readonly lifting: Place | null;
}

const liftingId = ({ suspension, end, organisationId }: Activation): Uuid =>
  suspension?.organisationId ?? end?.organisationId ?? organisationId;

/** Places of some activations, by organisation. */
export const activationPlaces = async (
  reads: Pick<Reads, 'organisationsByIds'>,
  activations: readonly Activation[],
): Promise<(activation: Activation) => ActivationPlaces> => {
  const organisations = await reads.organisationsByIds(
    activations.flatMap((one) => [one.organisationId, one.hosterOrganisationId, liftingId(one)]),
  );
  const place = (id: Uuid): Place | null => {
    const found = organisations.get(id);
    return found ? placeOf(found) : null;
  };
  return (activation) => ({
    organisation: place(activation.organisationId),
    hoster: place(activation.hosterOrganisationId),
    lifting: place(liftingId(activation)),
  });
};

type Who = Pick<RequestContext, 'actor' | 'today'>;

/** Whether one of two permissions holds, the organisation's or the hoster's. */
export const mayEither = (
  context: Who,
  places: ActivationPlaces,
  atOrganisation: Permission,
  atHoster: Permission = operateActivation,
): boolean =>
  (places.organisation !== null && isAuthorised(context, atOrganisation, places.organisation)) ||
  (places.hoster !== null && isAuthorised(context, atHoster, places.hoster));

/**
 * The mandate that allows it from either side.
 * @throws DomainError `forbidden` or `forbidden-with-this-hat`
 */
export const authoriseEither = (
  context: Who,
  places: ActivationPlaces,
  atOrganisation: Permission,
): Uuid =>
  places.hoster !== null && isAuthorised(context, operateActivation, places.hoster)
    ? authorise(context, operateActivation, places.hoster)
    : authorise(context, atOrganisation, places.organisation);

/**
 * An activation that the caller may see.
 * @throws DomainError `activation-not-found`, `forbidden`
 */
export const visibleActivation = async (
  reads: Pick<Reads, 'findActivation' | 'organisationsByIds'>,
  context: Who,
  id: string,
): Promise<{ activation: Activation; places: ActivationPlaces }> => {
  const activation = await reads.findActivation(id as Uuid);
  if (!activation) throw problem('activation-not-found');
  const places = (await activationPlaces(reads, [activation]))(activation);
  authoriseEither(context, places, readActivation);
  return { activation, places };
};

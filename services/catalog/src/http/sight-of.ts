// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Mandate, isInForce } from '@essaim/kernel';
import type { RequestContext } from '@essaim/service-kit';
import type { Sight } from '../db/reads/activations.ts';

/** The mandates that count now: the hat worn, or all. */
export const countingMandates = ({
  actor,
  today,
}: Pick<RequestContext, 'actor' | 'today'>): Mandate[] =>
  actor.mandates.filter(
    (mandate) =>
      isInForce(mandate, today) && (actor.active === null || actor.active.id === mandate.id),
  );

/** Which activations the caller may see, as `readActivation` and `operateActivation` say. */
export const sightOf = (context: Pick<RequestContext, 'actor' | 'today'>): Sight => {
  const mandates = countingMandates(context);
  const inNetwork = mandates.filter(({ tier }) => tier !== 'hoster');
  return {
    organisationIds: inNetwork.map(({ organisationId }) => organisationId),
    aboveIds: inNetwork
      .filter(({ scope }) => scope === 'subtree')
      .map(({ organisationId }) => organisationId),
    hosterIds: mandates
      .filter(({ tier, role }) => tier === 'hoster' && role === 'operator')
      .map(({ organisationId }) => organisationId),
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Mandate, type Uuid, isInForce } from '@essaim/kernel';

/** An organisation at which a person holds a mandate, with those above it. */
export interface HeldPlace {
  readonly organisationId: Uuid;
  readonly ancestors: readonly Uuid[];
}

/**
 * The organisations through whose accesses a person may open tools: those at which a mandate is in
 * force and those above them. A mandate over a subtree does not by itself open the tools below.
 */
export const entitlingOrganisations = (
  mandates: readonly Mandate[],
  places: ReadonlyMap<Uuid, HeldPlace>,
  today: string,
): ReadonlySet<Uuid> =>
  new Set(
    mandates
      .filter((mandate) => isInForce(mandate, today))
      .flatMap(({ organisationId }) => [
        organisationId,
        ...(places.get(organisationId)?.ancestors ?? []),
      ]),
  );

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { parseEligibility } from '../../domain/eligibility/parse-eligibility.ts';
import { dependencyCycle } from '../../domain/offer/dependency-cycle.ts';
import type { Offer } from '../../domain/offer/offer.ts';

/**
 * Checks an offer against the others.
 * @throws DomainError `eligibility-invalid` with its place, `offer-dependency-unknown`,
 *   `offer-dependency-cyclic`
 */
export const checkOffer = (offer: Offer, others: readonly Offer[]): void => {
  const parsed = parseEligibility(offer.eligibility);
  if ('fault' in parsed) {
    const { code, position, params } = parsed.fault;
    throw problem('eligibility-invalid', {}, [{ where: `eligibility:${position}`, code, params }]);
  }
  const all = new Map(others.map(({ key, dependsOn }) => [key, dependsOn]));
  all.set(offer.key, offer.dependsOn);
  const unknown = offer.dependsOn.find((key) => !all.has(key));
  if (unknown !== undefined) throw problem('offer-dependency-unknown', { key: unknown });
  const cyclic = dependencyCycle(all);
  if (cyclic !== null) throw problem('offer-dependency-cyclic', { key: cyclic });
};

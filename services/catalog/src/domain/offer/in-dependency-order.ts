// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Offer } from './offer.ts';

/** Offers such that each comes after those that it relies on; otherwise in their order. */
export const inDependencyOrder = <One extends Pick<Offer, 'key' | 'dependsOn'>>(
  offers: readonly One[],
): One[] => {
  const byKey = new Map(offers.map((offer) => [offer.key, offer]));
  const ordered = new Set<One>();
  const visit = (offer: One, above: ReadonlySet<string>): void => {
    if (ordered.has(offer) || above.has(offer.key)) return;
    const deeper = new Set([...above, offer.key]);
    for (const key of offer.dependsOn) {
      const needed = byKey.get(key);
      if (needed) visit(needed, deeper);
    }
    ordered.add(offer);
  };
  for (const offer of offers) visit(offer, new Set());
  return [...ordered];
};

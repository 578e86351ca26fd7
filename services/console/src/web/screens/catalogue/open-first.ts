// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Catalog } from '../../api/schemas.ts';

type Judged = Pick<Catalog['Offer'], 'verdict'>;

/** Offers that an organisation can ask for or has asked for, those to ask for first; then the others. */
export function openFirst<Offer extends Judged>(offers: readonly Offer[]): [Offer[], Offer[]] {
  const is = ({ verdict }: Offer) => ({
    requestable: verdict?.requestable === true && verdict.activation === null,
    asked: verdict !== undefined && verdict.activation !== null,
  });
  return [
    [
      ...offers.filter((offer) => is(offer).requestable),
      ...offers.filter((offer) => is(offer).asked),
    ],
    offers.filter((offer) => !is(offer).requestable && !is(offer).asked),
  ];
}

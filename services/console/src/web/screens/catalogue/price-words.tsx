// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Catalog } from '../../api/schemas.ts';

/** What an offer costs in a year. */
export function PriceWords({ price }: { price: Catalog['Price'] }) {
  const { i18n } = useLingui();
  const euros = (amount: number) =>
    i18n.number(amount, {
      style: 'currency',
      currency: 'EUR',
      maximumFractionDigits: 2,
      minimumFractionDigits: 0,
    });
  const { fixed, perHead, ceiling } = price;
  if (fixed === 0 && perHead === 0) return <Trans>Gratuit</Trans>;
  return (
    <>
      {fixed > 0 && <Trans>{euros(fixed)} par an</Trans>}
      {fixed > 0 && perHead > 0 && ' + '}
      {perHead > 0 && <Trans>{euros(perHead)} par personne et par an</Trans>}
      {ceiling > 0 && (
        <>
          , <Trans>{euros(ceiling)} au plus</Trans>
        </>
      )}
    </>
  );
}

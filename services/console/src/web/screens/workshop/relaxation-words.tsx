// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { placeOf } from '../../territory/place.ts';
import { RESOURCES } from '../../words/resource-words.ts';

type Relaxation = Planning['NotPlaced']['relaxations'][number];

/** The smallest change that would place a department. */
export function RelaxationWords({ relaxation }: { relaxation: Relaxation }) {
  const { t, i18n } = useLingui();
  const amount = i18n.number(relaxation.amount, { maximumFractionDigits: 2 });
  const resource = i18n._(RESOURCES[relaxation.resource] ?? RESOURCES.other);
  const where = relaxation.organisations.map(placeOf).join(t` ou `);
  if (where === '') {
    return (
      <Trans>
        Ce qui suffirait : {amount} {resource} de plus.
      </Trans>
    );
  }
  return (
    <Trans>
      Ce qui suffirait : {amount} {resource} de plus ({where}).
    </Trans>
  );
}

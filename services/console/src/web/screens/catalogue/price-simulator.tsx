// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Catalog } from '../../api/schemas.ts';
import { euros } from '../../format/money.ts';
import { Panel } from '../../ui/panel.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { simulatePrice } from './simulate-price.ts';

const MOST = 1_000_000;
const CENTS = 100;

/** What the offer would cost with so many people; nothing for what is free. */
export function PriceSimulator({ price }: { price: Catalog['Price'] }) {
  const { i18n } = useLingui();
  const [typed, setTyped] = useState('50');
  if (price.fixed === 0 && price.perHead === 0) return null;
  const people = Math.min(MOST, Math.max(0, Math.floor(Number(typed) || 0)));
  const total = euros(Math.round(simulatePrice(price, people) * CENTS), i18n.locale);
  return (
    <Panel title={<Trans>Combien cela coûterait</Trans>}>
      <TextField
        id="price-people"
        type="number"
        min={0}
        max={MOST}
        label={<Trans>Personnes qui s’en serviront</Trans>}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <p className="end" aria-live="polite">
        <Trans>
          <b>{total}</b> par an
        </Trans>
      </p>
    </Panel>
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { Disclosure } from '../../ui/disclosure.tsx';

/** What makes one order better than another: what one day of each figure costs. */
export function SearchWeights({ weights }: { weights: Planning['Improvement']['weights'] }) {
  const { i18n } = useLingui();
  const points = (value: number) => <dd>{i18n.number(value)}</dd>;
  return (
    <Disclosure summary={<Trans>Ce qui rend un ordre meilleur</Trans>}>
      <p className="small">
        <Trans>Chaque jour coûte des points. L’ordre qui en coûte le moins est le meilleur.</Trans>
      </p>
      <dl className="kv">
        <dt>
          <Trans>Un jour de retard sur ce qui est promis à un département</Trans>
        </dt>
        {points(weights.lateness)}
        <dt>
          <Trans>Un jour de plus avant quatre utilisateurs sur cinq en service</Trans>
        </dt>
        {points(weights.eightyPercentLive)}
        <dt>
          <Trans>Un jour de plus avant la dernière mise en service</Trans>
        </dt>
        {points(weights.lastLive)}
        <dt>
          <Trans>Un jour d’attente d’un département</Trans>
        </dt>
        {points(weights.waiting)}
      </dl>
    </Disclosure>
  );
}

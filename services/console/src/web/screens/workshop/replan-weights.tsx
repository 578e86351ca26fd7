// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { Disclosure } from '../../ui/disclosure.tsx';

/** What makes one repair better than another: what each delay and each moved date costs. */
export function ReplanWeights({ weights }: { weights: Planning['Replan']['weights'] }) {
  const { i18n } = useLingui();
  const points = (value: number) => <dd>{i18n.number(value)}</dd>;
  return (
    <Disclosure summary={<Trans>Ce qui rend des dates meilleures</Trans>}>
      <p className="small">
        <Trans>
          Chaque retard et chaque changement coûte des points. Sont proposées les dates qui en
          coûtent le moins.
        </Trans>
      </p>
      <dl className="kv">
        <dt>
          <Trans>Un jour de retard sur ce qui est promis à un département</Trans>
        </dt>
        {points(weights.lateness)}
        <dt>
          <Trans>Une tâche ou un jalon qui change de dates</Trans>
        </dt>
        {points(weights.moved)}
        <dt>
          <Trans>Un jour de plus avant la fin de la dernière tâche</Trans>
        </dt>
        {points(weights.makespan)}
      </dl>
    </Disclosure>
  );
}

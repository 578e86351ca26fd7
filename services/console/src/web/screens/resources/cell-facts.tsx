// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortDate } from '../../format/civil-date.ts';
import { placeOf } from '../../territory/place.ts';
import { Panel } from '../../ui/panel.tsx';
import { loadAmount } from '../../words/load-words.ts';
import type { CellPlace } from './cell-after-key.ts';
import { loadCell } from './load-cell.ts';

/** One week of one organisation: what it has, what it is asked for, who steps in, what is left. */
export function CellFacts({ load, chosen }: { load: Planning['ResourceLoad']; chosen: CellPlace }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const row = load.rows[chosen.row];
  const week = load.weeks[chosen.week];
  if (row === undefined || week === undefined) return null;
  const { figures, percent } = loadCell(row, chosen.week);
  const amount = (value: number) => loadAmount(i18n, load.unit, value);
  const place = placeOf(row.organisation);
  const day = shortDate(week, i18n.locale, today);
  return (
    <Panel
      className="c4"
      id="semaine"
      title={
        <Trans>
          {place}, semaine du {day}
        </Trans>
      }
    >
      <output>
        {figures === undefined ? (
          <p>
            <Trans>Rien n’est ouvert cette semaine, et rien n’est demandé.</Trans>
          </p>
        ) : (
          <dl className="kv">
            <dt>
              <Trans>Capacité</Trans>
            </dt>
            <dd>{amount(figures.capacity)}</dd>
            {figures.taken > 0 && (
              <>
                <dt>
                  <Trans>Déjà pris par des campagnes</Trans>
                </dt>
                <dd>{amount(figures.taken)}</dd>
              </>
            )}
            <dt>
              <Trans>Demandé</Trans>
            </dt>
            <dd>{amount(figures.demand)}</dd>
            <dt>
              <Trans>Charge</Trans>
            </dt>
            <dd>{percent === null ? <Trans>sans capacité</Trans> : <Trans>{percent} %</Trans>}</dd>
            {figures.lent > 0 && (
              <>
                <dt>
                  <Trans>Prêté à des régions</Trans>
                </dt>
                <dd>{amount(figures.lent)}</dd>
              </>
            )}
            {figures.borrowed > 0 && (
              <>
                <dt>
                  <Trans>Prêté par la nation</Trans>
                </dt>
                <dd>{amount(figures.borrowed)}</dd>
              </>
            )}
            {figures.short > 0 && (
              <>
                <dt>
                  <Trans>Il manque</Trans>
                </dt>
                <dd>
                  <b>{amount(figures.short)}</b>
                </dd>
              </>
            )}
          </dl>
        )}
      </output>
    </Panel>
  );
}

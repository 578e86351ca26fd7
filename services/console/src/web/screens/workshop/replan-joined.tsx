// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { fullDate } from '../../format/civil-date.ts';
import { placeOf } from '../../territory/place.ts';
import { Panel } from '../../ui/panel.tsx';

/** Departments that join the campaign with a repair. */
export function ReplanJoined({ replan }: { replan: Planning['Replan'] }) {
  const { i18n } = useLingui();
  if (replan.joined.length === 0) return null;
  return (
    <Panel title={<Trans>Rejoignent la campagne</Trans>}>
      <ul className="rows">
        {replan.joined.map(({ organisation, wave, live }) => {
          const date = live === null ? '' : fullDate(live, i18n.locale);
          return (
            <li key={organisation.id}>
              <div>
                <b>{placeOf(organisation)}</b>
                <span>
                  <Trans>vague {wave}</Trans>
                  {live !== null && (
                    <>
                      {', '}
                      <Trans>en service le {date}</Trans>
                    </>
                  )}
                </span>
              </div>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

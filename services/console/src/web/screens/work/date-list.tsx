// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { dayAndMonth } from '../../format/civil-date.ts';
import { isGiven } from '../../format/is-given.ts';
import { PlaybookText } from '../../sentences/playbook-text.tsx';
import { Panel } from '../../ui/panel.tsx';

type OwnDate = Planning['Work']['dates'][number];

/** The dates that matter to the hat, each leading to what ends then. */
export function DateList({ dates }: { dates: OwnDate[] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  return (
    <Panel title={<Trans>Vos dates</Trans>}>
      <ul className="dates">
        {dates.map((one) => {
          const { day, month } = dayAndMonth(one.date, i18n.locale);
          return (
            <li key={`${one.date}-${one.kind}-${one.taskId ?? one.gateId ?? ''}`}>
              <time className="day" dateTime={one.date}>
                <b>{day}</b>
                {month}
              </time>
              <div>
                <b>
                  <DateTitle date={one} />
                </b>
                <span>
                  <KindWords kind={one.kind} />
                  {one.date.slice(0, 4) !== today.slice(0, 4) && `, ${one.date.slice(0, 4)}`}
                </span>
              </div>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

function DateTitle({ date }: { date: OwnDate }) {
  const title = <PlaybookText text={date.title} />;
  if (isGiven(date.taskId)) {
    return (
      <Link to="/taches/$taskId" params={{ taskId: date.taskId }}>
        {title}
      </Link>
    );
  }
  if (isGiven(date.gateId)) {
    return (
      <Link to="/jalons/$gateId" params={{ gateId: date.gateId }}>
        {title}
      </Link>
    );
  }
  return title;
}

function KindWords({ kind }: { kind: OwnDate['kind'] }) {
  switch (kind) {
    case 'task-end':
      return <Trans>dernier jour prévu</Trans>;
    case 'gate':
      return <Trans>jalon prévu</Trans>;
    case 'live':
      return <Trans>mise en service</Trans>;
  }
}

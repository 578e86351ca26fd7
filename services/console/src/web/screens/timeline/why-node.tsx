// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { timelineNodeQuery } from '../../api/timeline-query.ts';
import { longDate } from '../../format/civil-date.ts';
import { NodeName } from '../../sentences/node-name.tsx';
import { SlackSentence } from '../../sentences/slack-sentence.tsx';
import { PlaybookText } from '../../sentences/playbook-text.tsx';
import { placeOf } from '../../territory/place.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ObjectForm } from '../objection/object-form.tsx';
import { useOwnRegions } from '../objection/use-own-regions.ts';
import { NodeReasons } from './node-reasons.tsx';
import { rowTitle } from './row-title.ts';
import type { Item, Place } from './timeline-rows.ts';

type Props = {
  campaignId: string;
  item: Item;
  place: Place;
  titles: Planning['Timeline']['titles'];
  /** Id of the region that answers for the place; null for the nation. */
  regionId: string | null;
};

/** Nothing of it has begun: its date can still change. */
const TO_COME: ReadonlySet<Item['state']> = new Set(['todo', 'ready', 'closed', 'refused']);

/** Why something has its dates: the one thing that holds its start, that which holds its end, and the chain behind. */
export function WhyNode({ campaignId, item, place, titles, regionId }: Props) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const { data, error, refetch } = useQuery(timelineNodeQuery(campaignId, item.key));
  const long = (day: string | null) => (day === null ? '' : longDate(day, i18n.locale, today));
  const isTask = item.kind === 'task';
  const isOwn = useOwnRegions().includes(regionId ?? '');
  const mayObject = isOwn && item.kind !== 'wave-gate' && TO_COME.has(item.state);
  const [start, end] = [long(item.start), long(item.end)];
  return (
    <Panel
      className="c7 why-node"
      title={
        <>
          <PlaybookText text={rowTitle({ item }, titles)} />{' '}
          <span className="muted">({placeOf(place.organisation)})</span>
        </>
      }
    >
      <div aria-live="polite">
        <p>
          <b>
            {item.end === null ? (
              <Trans>Sans date.</Trans>
            ) : isTask ? (
              <Trans>
                Du {start} au {end}.
              </Trans>
            ) : (
              <Trans>Le {end}.</Trans>
            )}
          </b>{' '}
          {item.provisional && (
            <Trans>
              Date provisoire : elle repose sur un calendrier ou des moyens qui ne sont pas encore
              connus.
            </Trans>
          )}
        </p>
        {error !== null ? (
          <Failure error={error} onRetry={() => void refetch()} />
        ) : data === undefined ? (
          <Loading />
        ) : (
          <>
            <NodeReasons reasons={data} isTask={isTask} />
            {data.slack !== null && !item.done && (
              <p className="small">
                <b>
                  <Trans>Sans déplacer la fin du plan :</Trans>
                </b>{' '}
                <SlackSentence slack={data.slack} />
              </p>
            )}
            {data.heldBy.length > 1 && (
              <Disclosure summary={<Trans>Voir la chaîne jusqu’au début du plan</Trans>}>
                <ol className="bullets">
                  {data.heldBy.map((node) => (
                    <li key={node.key}>
                      <NodeName node={node} />
                    </li>
                  ))}
                </ol>
              </Disclosure>
            )}
          </>
        )}
      </div>
      {mayObject && <ObjectForm key={item.key} plan={{ campaignId }} node={item.key} />}
      <p className="actions">
        {isTask && (
          <Link className={buttonClass('plain')} to="/taches/$taskId" params={{ taskId: item.id }}>
            <Trans>Ouvrir la tâche</Trans>
          </Link>
        )}
        {item.kind === 'gate' && (
          <Link className={buttonClass('plain')} to="/jalons/$gateId" params={{ gateId: item.id }}>
            <Trans>Ouvrir le jalon</Trans>
          </Link>
        )}
        {item.kind === 'wave-gate' && (
          <Link className={buttonClass('plain')} to="/campagne" search={{ id: campaignId }}>
            <Trans>Voir les ouvertures de vague</Trans>
          </Link>
        )}
      </p>
    </Panel>
  );
}

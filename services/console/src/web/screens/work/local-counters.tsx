// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { localCountersQuery } from '../../api/local-queries.ts';
import { PlaybookText } from '../../sentences/playbook-text.tsx';
import { Panel } from '../../ui/panel.tsx';

type Props = { campaignId: string; organisationId: string };

/** How far the associations of a department are with the tasks that each of them does. */
export function LocalCounters({ campaignId, organisationId }: Props) {
  const { data: counters } = useQuery(localCountersQuery(campaignId, organisationId));
  const [first] = counters ?? [];
  if (counters === undefined || first === undefined) return null;
  return (
    <Panel
      title={<Trans>Dans vos associations</Trans>}
      hint={
        <Plural
          value={first.associations}
          one="# association en tout ; seules celles qu’essaim connaît se déclarent ici."
          other="# associations en tout ; seules celles qu’essaim connaît se déclarent ici."
        />
      }
    >
      <ul className="rows">
        {counters.map((counter) => (
          <li key={counter.template}>
            <div>
              <b>
                <PlaybookText text={counter.title} />
              </b>
              <span>
                <Plural
                  value={counter.accepted}
                  _0="aucune ne l’a fait"
                  one="# l’a fait"
                  other="# l’ont fait"
                />
                {counter.declared > 0 && (
                  <>
                    {', '}
                    <Plural value={counter.declared} one="# à accepter" other="# à accepter" />
                  </>
                )}
                {counter.inProgress > 0 && (
                  <>
                    {', '}
                    <Plural value={counter.inProgress} one="# en cours" other="# en cours" />
                  </>
                )}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

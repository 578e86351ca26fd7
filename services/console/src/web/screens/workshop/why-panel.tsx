// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { explanationQuery, proposalNodesQuery } from '../../api/plan-queries.ts';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { longDate, shortDate } from '../../format/civil-date.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { BindingSentence } from '../../sentences/binding-sentence.tsx';
import { BreakSentence } from '../../sentences/break-sentence.tsx';
import { SlackSentence } from '../../sentences/slack-sentence.tsx';
import { NodeName } from '../../sentences/node-name.tsx';
import { foreignLanguage } from '../../sentences/playbook-text.tsx';
import { placeOf } from '../../territory/place.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { ObjectForm } from '../objection/object-form.tsx';
import { useOwnRegions } from '../objection/use-own-regions.ts';
import { LIVE_GATE } from './gate-date.ts';
import { placedDepartments } from './move-of.ts';

/** Why a date: the one thing that holds it, what one day earlier would break, the chain behind. */
export function WhyPanel({ proposal }: { proposal: Planning['Proposal'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const regions = useOwnRegions();
  const isOwn = ({ region }: { region: { id: string } }) => regions.includes(region.id);
  // A region finds its own first.
  const departments = placedDepartments(proposal).toSorted(
    (a, b) => Number(isOwn(b)) - Number(isOwn(a)),
  );
  const [organisation, setOrganisation] = useState(departments[0]?.key ?? '');
  const [node, setNode] = useState<string>();
  const nodes = useQuery({
    ...proposalNodesQuery(proposal.id, organisation),
    enabled: organisation !== '',
  });
  const items = nodes.data?.items ?? [];
  const chosen =
    items.find(({ key }) => key === node) ??
    items.find(({ template }) => template === LIVE_GATE) ??
    items[0];
  const from = departments.find(({ key }) => key === organisation);
  const mayObject = proposal.committed === null && from !== undefined && isOwn(from);
  if (departments.length === 0) return null;
  return (
    <Panel className="why-panel" title={<Trans>Pourquoi cette date ?</Trans>}>
      <div className="why-pair">
        <SelectField
          id="why-organisation"
          label={<Trans>Département</Trans>}
          value={organisation}
          onChange={(event) => {
            setOrganisation(event.currentTarget.value);
            setNode(undefined);
          }}
        >
          {departments.map((one) => (
            <option key={one.key} value={one.key}>
              {placeOf(one.organisation)}
            </option>
          ))}
        </SelectField>
        <SelectField
          id="why-node"
          label={<Trans>Tâche ou jalon</Trans>}
          value={chosen?.key ?? ''}
          onChange={(event) => setNode(event.currentTarget.value)}
        >
          {items.map((item) => (
            <option key={item.key} value={item.key} lang={foreignLanguage(item.title, i18n.locale)}>
              {item.template} · {inLanguage(item.title, i18n.locale)} (
              {shortDate(item.start, i18n.locale, today)})
            </option>
          ))}
        </SelectField>
      </div>
      {chosen === undefined ? (
        <Loading />
      ) : (
        <>
          <Explanation proposalId={proposal.id} node={chosen.key} />
          {mayObject && (
            <ObjectForm key={chosen.key} plan={{ proposalId: proposal.id }} node={chosen.key} />
          )}
        </>
      )}
    </Panel>
  );
}

function OneDayEarlier({ explanation }: { explanation: Planning['Explanation'] }) {
  const { today } = useSession();
  const { date, breaks } = explanation.oneDayEarlier;
  const { startReason } = explanation.node;
  if (date === null) return <Trans>son calendrier n’a pas de jour plus tôt dans ce plan.</Trans>;
  const [only] = breaks;
  if (only !== undefined && breaks.length === 1) {
    return <BreakSentence broken={only} explanation={explanation} today={today} />;
  }
  if (breaks.length > 1) {
    return (
      <ul className="bullets">
        {breaks.map((broken) => (
          <li key={JSON.stringify(broken)}>
            <BreakSentence broken={broken} explanation={explanation} today={today} />
          </li>
        ))}
      </ul>
    );
  }
  // The means of a day are no rule of the plan's dates: what holds the start says them.
  return startReason.kind === 'resource' || startReason.kind === 'session' ? (
    <>
      <Trans>les moyens manquent.</Trans> <BindingSentence binding={startReason} today={today} />
    </>
  ) : (
    <Trans>rien ne l’empêche, mais rien ne le demande.</Trans>
  );
}

function Explanation({ proposalId, node }: { proposalId: string; node: string }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const { data, error, refetch } = useQuery(explanationQuery(proposalId, node));
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const start = longDate(data.node.start, i18n.locale, today);
  const end = longDate(data.node.end, i18n.locale, today);
  return (
    <>
      <p className="lead">
        <b>
          <Trans>
            Du {start} au {end}.
          </Trans>
        </b>{' '}
        <BindingSentence binding={data.node.startReason} today={today} />
      </p>
      <ol className="why-list">
        <li>
          <b>
            <Trans>Ce qui tient la fin :</Trans>
          </b>{' '}
          <BindingSentence binding={data.node.endReason} today={today} />
        </li>
        <li>
          <b>
            <Trans>Un jour plus tôt a été essayé :</Trans>
          </b>{' '}
          <OneDayEarlier explanation={data} />
        </li>
        {data.slack !== null && (
          <li>
            <b>
              <Trans>Sans déplacer la fin du plan :</Trans>
            </b>{' '}
            <SlackSentence slack={data.slack} />
          </li>
        )}
      </ol>
      {data.chain.length > 1 && (
        <Disclosure summary={<Trans>Voir la chaîne jusqu’au début du plan</Trans>}>
          <ol className="rows">
            {data.chain.map((link) => (
              <li key={link.key}>
                <div>
                  <b>
                    <NodeName node={link} />
                  </b>
                  <span>
                    <BindingSentence binding={link.startReason} today={today} />
                  </span>
                </div>
                <time dateTime={link.start}>{shortDate(link.start, i18n.locale, today)}</time>
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
    </>
  );
}

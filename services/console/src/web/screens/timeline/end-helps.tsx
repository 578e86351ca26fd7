// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { campaignQuery } from '../../api/campaign-queries.ts';
import { askWhatHelps } from '../../api/plan-commands.ts';
import { whatHelpsQuery } from '../../api/plan-queries.ts';
import type { Planning } from '../../api/schemas.ts';
import { useHat } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { plansCampaigns } from '../../shell/navigation.ts';
import { placeOf } from '../../territory/place.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RESOURCES } from '../../words/resource-words.ts';
import { bestForEnd } from './best-for-end.ts';

/** What would bring the end of a campaign nearer: one more of each resource, tried one at a time. */
export function EndHelps({ campaignId }: { campaignId: string }) {
  const hat = useHat();
  const mayRead = hat?.organisation.tier === 'national' || hat?.role === 'coordination';
  const isRegionOrNation = ['national', 'regional'].includes(hat?.organisation.tier ?? '');
  const campaign = useQuery({
    ...campaignQuery(campaignId),
    enabled: mayRead && isRegionOrNation,
  });
  if (campaign.data === undefined) return null;
  return (
    <Panel
      className="c5"
      id="avancer"
      title={<Trans>Ce qui avancerait la fin</Trans>}
      hint={<Trans>Chaque moyen plus un, un à la fois, dans le plan que suit la campagne.</Trans>}
    >
      <Helps
        campaignId={campaignId}
        proposalId={campaign.data.proposalId}
        mayAsk={plansCampaigns(hat)}
      />
    </Panel>
  );
}

function Helps({
  campaignId,
  proposalId,
  mayAsk,
}: {
  campaignId: string;
  proposalId: string;
  mayAsk: boolean;
}) {
  const { data, error, refetch } = useQuery(whatHelpsQuery(proposalId));
  const said = useRef<HTMLOutputElement>(null);
  const ask = useCommand(
    'planning',
    () => askWhatHelps(proposalId),
    () => said.current?.focus(),
  );
  if (error !== null && data === undefined) {
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <Loading />;
  const isUnderWay = ['waiting', 'running', 'stopping'].includes(data.state);
  return (
    <>
      <output ref={said} tabIndex={-1}>
        {isUnderWay && <Trans>Chaque moyen est essayé. Vous pouvez continuer.</Trans>}
      </output>
      {data.items !== null && <Gains items={data.items} campaignId={campaignId} />}
      {ask.error !== null && <ActionError error={ask.error} />}
      {data.items === null &&
        !isUnderWay &&
        (mayAsk ? (
          <p className="actions">
            <Button pending={ask.isPending} onClick={() => ask.mutate(undefined)}>
              <Trans>Chercher ce qui aiderait</Trans>
            </Button>
          </p>
        ) : (
          <p className="muted">
            <Trans>La coordination nationale ne l’a pas encore fait chercher.</Trans>
          </p>
        ))}
    </>
  );
}

function Gains({ items, campaignId }: { items: readonly Planning['Help'][]; campaignId: string }) {
  const { i18n } = useLingui();
  const best = bestForEnd(items);
  if (best.length === 0) {
    return (
      <p>
        <Trans>Aucun moyen, seul, n’avance la fin.</Trans>
      </p>
    );
  }
  return (
    <ul className="gain">
      {best.map((help) => {
        const days = -help.lastLiveDays;
        return (
          <li key={`${help.organisation.key} ${help.resource}`}>
            <b className="num">
              {days >= 14 ? (
                <Plural value={Math.round(days / 7)} one="− # sem." other="− # sem." />
              ) : (
                <Plural value={days} one="− # jour" other="− # jours" />
              )}
            </b>
            <div>
              {placeOf(help.organisation)}
              {', '}
              {help.per === 'week' ? (
                <Trans>un de plus par semaine :</Trans>
              ) : (
                <Trans>un de plus par séance :</Trans>
              )}{' '}
              {i18n._(RESOURCES[help.resource] ?? RESOURCES.other)}
              <br />
              <Link to="/ressources" search={{ id: campaignId }}>
                <Trans>Voir la charge</Trans>
              </Link>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

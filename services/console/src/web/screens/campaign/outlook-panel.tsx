// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { outlookQuery } from '../../api/outlook-query.ts';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { fullDate, monthOf, shortDate } from '../../format/civil-date.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { BurnUpChart } from './burn-up-chart.tsx';
import { OutlookTrust } from './outlook-trust.tsx';

type Outlook = Planning['CampaignOutlook'];

/** How the campaign advances: done, planned, and the cone of what is to be expected. */
export function OutlookPanel({ campaignId }: { campaignId: string }) {
  const { data, error, refetch } = useQuery(outlookQuery(campaignId));
  return (
    <Panel
      id="avancement"
      title={data === undefined ? <Trans>Départements en service</Trans> : <Title {...data} />}
      hint={data !== undefined && <Hint {...data} />}
    >
      {error !== null && data === undefined && (
        <Failure error={error} onRetry={() => void refetch()} />
      )}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && (
        <>
          <BurnUpChart outlook={data} />
          <Users {...data} />
          <OutlookTrust outlook={data} />
        </>
      )}
    </Panel>
  );
}

function Title({ departments, live, forecast }: Outlook) {
  const { i18n } = useLingui();
  const [first, last] = [forecast?.lastLive.p50 ?? null, forecast?.lastLive.p95 ?? null];
  if (live.departments >= departments) {
    return (
      <Plural
        value={departments}
        one="Le département est en service"
        other="Les # départements sont en service"
      />
    );
  }
  if (first === null) return <Trans>Départements en service</Trans>;
  const from = monthOf(first, i18n.locale);
  if (last === null) {
    return (
      <Plural
        value={departments}
        one={`Le département sera en service à partir de ${from}`}
        other={`Les # départements seront en service à partir de ${from}`}
      />
    );
  }
  const to = monthOf(last, i18n.locale);
  return from === to ? (
    <Plural
      value={departments}
      one={`Le département sera en service en ${from}`}
      other={`Les # départements seront en service en ${from}`}
    />
  ) : (
    <Plural
      value={departments}
      one={`Le département sera en service entre ${from} et ${to}`}
      other={`Les # départements seront en service entre ${from} et ${to}`}
    />
  );
}

function Hint({ forecast, state }: Outlook) {
  const { i18n } = useLingui();
  const { today } = useSession();
  if (forecast === null) {
    return state === 'failed' || state === 'done' ? (
      <Trans>Aucune date ne tient avec les moyens d’aujourd’hui : recalez les dates.</Trans>
    ) : (
      <Trans>La prévision se calcule chaque nuit ; la première arrive dans un instant.</Trans>
    );
  }
  const day = shortDate(forecast.day, i18n.locale, today);
  return (
    <Trans>
      Départements en service, cumulés. La zone teintée va de P50 à P95, d’après les faits du {day}.
    </Trans>
  );
}

/** Four users in five: the objective of a campaign. */
function Users({ live, departments, usersEach, eightyPercentUsersLive, forecast }: Outlook) {
  const { i18n } = useLingui();
  if (usersEach === 0) return null;
  const [now, all] = [live.users, departments * usersEach].map((users) => i18n.number(users));
  const reached =
    eightyPercentUsersLive === null ? null : fullDate(eightyPercentUsersLive, i18n.locale);
  const p80 = forecast?.eightyPercentUsersLive.p80 ?? null;
  const likely = p80 === null ? null : fullDate(p80, i18n.locale);
  return (
    <p>
      <Trans>
        {now} utilisateurs sur {all} sont en service.
      </Trans>{' '}
      {reached !== null && <Trans>Quatre sur cinq l’étaient le {reached}.</Trans>}
      {reached === null && likely !== null && (
        <Trans>
          Quatre utilisateurs sur cinq le seront au plus tard le <b>{likely}</b> (P80).
        </Trans>
      )}
    </p>
  );
}

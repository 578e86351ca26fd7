// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { fullDate } from '../../format/civil-date.ts';

type Outlook = Planning['CampaignOutlook'];

/** Why to trust the forecast, or not: what the pace says beside it, and how earlier ones did. */
export function OutlookTrust({ outlook }: { outlook: Outlook }) {
  return (
    <dl className="kv end">
      <dt>
        <Trans>Au rythme observé</Trans>
      </dt>
      <dd>
        <Pace {...outlook.pace} />
      </dd>
      <dt>
        <Trans>Prévisions passées</Trans>
      </dt>
      <dd>
        {outlook.score === null ? <NoScore kept={outlook.kept} /> : <Score {...outlook.score} />}
      </dd>
    </dl>
  );
}

function Pace({ weeks, weeksNeeded, perWeek, lastLive }: Outlook['pace']) {
  const { i18n } = useLingui();
  const p80 = lastLive?.p80 ?? null;
  const p50 = lastLive?.p50 ?? null;
  if (p80 === null || p50 === null) {
    return (
      <Plural
        value={weeks}
        _0={`Il faut ${weeksNeeded} semaines d’historique ; aucune n’est encore passée.`}
        one={`Il faut ${weeksNeeded} semaines d’historique ; une est passée.`}
        other={`Il faut ${weeksNeeded} semaines d’historique avec des ouvertures ; # sont passées.`}
      />
    );
  }
  const [likely, even] = [fullDate(p80, i18n.locale), fullDate(p50, i18n.locale)];
  const each = i18n.number(perWeek ?? 0, { maximumFractionDigits: 1 });
  return (
    <Trans>
      <b>{likely}</b> (P80), {even} une fois sur deux. Calculé sur {weeks} semaines, à {each}{' '}
      département par semaine, sans regarder le plan.
    </Trans>
  );
}

function NoScore({ kept }: { kept: number }) {
  return (
    <Plural
      value={kept}
      _0="Aucune n’est encore gardée."
      one="Une est gardée ; aucune date prévue n’est encore échue."
      other="# sont gardées ; aucune date prévue n’est encore échue."
    />
  );
}

function Score({ judged, keptP50, keptP80, biasDays, pinballDays }: NonNullable<Outlook['score']>) {
  const { i18n } = useLingui();
  const error =
    pinballDays === null ? null : i18n.number(pinballDays, { maximumFractionDigits: 1 });
  return (
    <>
      <Plural
        value={judged}
        one={`Une date prévue est échue : ${keptP80} % des P80 sont tenues (80 % attendus).`}
        other={`# dates prévues sont échues : ${keptP80} % des P80 sont tenues (80 % attendus), ${keptP50} % des P50 (50 % attendus).`}
      />{' '}
      {biasDays !== null && <Bias days={Math.round(biasDays)} />}{' '}
      {error !== null && <Trans>Erreur moyenne (pinball) : {error} jours.</Trans>}
    </>
  );
}

function Bias({ days }: { days: number }) {
  if (days === 0) return <Trans>En moyenne, ni trop tôt ni trop tard.</Trans>;
  return days > 0 ? (
    <Plural
      value={days}
      one="En moyenne, un jour trop optimiste."
      other="En moyenne, # jours trop optimiste."
    />
  ) : (
    <Plural
      value={-days}
      one="En moyenne, un jour trop prudent."
      other="En moyenne, # jours trop prudent."
    />
  );
}

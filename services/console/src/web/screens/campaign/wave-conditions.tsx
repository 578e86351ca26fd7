// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortDate } from '../../format/civil-date.ts';
import { civilDay } from '../../format/instant.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { GOOD_METRICS, WAVE_METRICS } from '../../words/wave-metric-words.ts';

type Judgement = Planning['WaveJudgement'];

/** The conditions of a wave, each with its figure as it stands. */
export function WaveConditions({ wave }: { wave: Planning['Wave'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const { success, error, succeededAt } = wave.conditions;
  if (success.length === 0 && error.length === 0) {
    return (
      <p className="small muted">
        <Trans>Aucune condition : cette vague n’est suspendue que par des personnes.</Trans>
      </p>
    );
  }
  return (
    <>
      <ul className="small exceptions">
        {success.map((condition) => (
          <li key={condition.metric}>
            <Glyph name={condition.met ? 'live' : 'todo'} /> <SuccessWords condition={condition} />
          </li>
        ))}
        {error.map((condition) => (
          <li key={`${condition.metric}-${condition.reaction}`}>
            <Glyph name={condition.met ? 'late' : 'todo'} /> <ErrorWords condition={condition} />
          </li>
        ))}
      </ul>
      {succeededAt !== null && (
        <p className="small">
          <b>
            <Trans>
              Réussie depuis le {shortDate(civilDay(succeededAt), i18n.locale, today)} : la vague
              suivante peut s’ouvrir.
            </Trans>
          </b>
        </p>
      )}
    </>
  );
}

function Amount({ metric, value }: { metric: Planning['WaveMetric']; value: number }) {
  if (metric === 'soak-days') return <Plural value={value} one="# jour" other="# jours" />;
  return <Trans>{value} %</Trans>;
}

function SuccessWords({ condition }: { condition: Judgement['success'][number] }) {
  const { i18n } = useLingui();
  const { metric, threshold, value } = condition;
  const what = i18n._(WAVE_METRICS[metric]);
  const now = <Amount metric={metric} value={value} />;
  const asked = <Amount metric={metric} value={threshold} />;
  return GOOD_METRICS.includes(metric) ? (
    <Trans>
      Réussite : {what}, au moins {asked} ; aujourd’hui {now}.
    </Trans>
  ) : (
    <Trans>
      Réussite : {what}, au plus {asked} ; aujourd’hui {now}.
    </Trans>
  );
}

function ErrorWords({ condition }: { condition: Judgement['error'][number] }) {
  const { i18n } = useLingui();
  const { metric, threshold, value, count, counted, reaction } = condition;
  const what = i18n._(WAVE_METRICS[metric]);
  return reaction === 'pause' ? (
    <Trans>
      Suspend : {what}, dès {threshold} % et {count} ; aujourd’hui {value} % ({counted}).
    </Trans>
  ) : (
    <Trans>
      Arrête : {what}, dès {threshold} % et {count} ; aujourd’hui {value} % ({counted}).
    </Trans>
  );
}

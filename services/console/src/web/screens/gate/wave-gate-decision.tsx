// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { openWaveGate, refuseWaveGate } from '../../api/gate-commands.ts';
import { useCommand } from '../../api/use-command.ts';
import { shortDate } from '../../format/civil-date.ts';
import { isGiven } from '../../format/is-given.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { ReasonSentence } from '../../sentences/reason-sentence.tsx';
import { PlaybookText } from '../../sentences/playbook-text.tsx';
import { FreezeNote } from '../../sentences/freeze-note.tsx';
import { PauseNote } from '../../sentences/pause-note.tsx';
import { AcceptOrRefuse } from '../../ui/accept-or-refuse.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { WAVE_GATE_STATES } from '../../words/gate-words.ts';
import { opensNext } from './opens-next.ts';

/** What must be true of a wave before the next one moves, as it stands, and the two answers. */
export function WaveGateDecision({ gate }: { gate: Planning['WaveGate'] }) {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const open = useCommand('planning', () => openWaveGate(gate));
  const refuse = useCommand('planning', (message: string) => refuseWaveGate(gate, message));
  const { passed, departments, needed, neededPercent, soakUntil, oldestIncidentDays } =
    gate.conditions;
  const measured = gate.conditions.gate;
  const words = WAVE_GATE_STATES[gate.state];
  return (
    <div className="wave-gate">
      {gate.state !== 'ready' && (
        <p>
          <StateLabel tone={words.tone} glyph={words.glyph}>
            {i18n._(words.label)}
          </StateLabel>
        </p>
      )}
      <p className="small">
        <PlaybookText text={`${gate.meaning}.`} />
      </p>
      <ul className="small conditions">
        <li>
          <Plural
            value={passed}
            _0={`Aucun département sur ${departments} n’a franchi ${measured} ; il en faut ${needed} (${neededPercent} %).`}
            one={`# département sur ${departments} a franchi ${measured} ; il en faut ${needed} (${neededPercent} %).`}
            other={`# départements sur ${departments} ont franchi ${measured} ; il en faut ${needed} (${neededPercent} %).`}
          />
        </li>
        {soakUntil !== null && (
          <li>
            <Trans>Temps d’observation jusqu’au {shortDate(soakUntil, i18n.locale, today)}.</Trans>
          </li>
        )}
        <li>
          {oldestIncidentDays === null ? (
            <Trans>Aucun incident bloquant n’est ouvert.</Trans>
          ) : (
            <Plural
              value={oldestIncidentDays}
              one="Un incident bloquant dure depuis un jour."
              other="Un incident bloquant dure depuis # jours."
            />
          )}
        </li>
        {gate.conditions.reason !== null && (
          <li>
            <b>
              <ReasonSentence reason={gate.conditions.reason} />
            </b>
          </li>
        )}
      </ul>
      {isGiven(gate.refusal) && <p className="small pre">{gate.refusal.text}</p>}
      <PauseNote stop={gate.paused} />
      <FreezeNote freeze={gate.freeze} />
      {gate.allowed.length > 0 && (
        <AcceptOrRefuse
          id={gate.id}
          acceptLabel={opensNext(inLanguage(gate.title, i18n.locale), i18n.locale)}
          refuseLabel={t`Ne pas ouvrir, avec un message`}
          canAccept={gate.allowed.includes('open')}
          canRefuse={gate.allowed.includes('refuse')}
          pending={open.isPending || refuse.isPending}
          error={open.error ?? refuse.error}
          onAccept={() => open.mutate(undefined)}
          onRefuse={(message) => refuse.mutate(message)}
        />
      )}
    </div>
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortDate } from '../../format/civil-date.ts';
import { PlaybookText } from '../../sentences/playbook-text.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { WAVE_GATE_STATES } from '../../words/gate-words.ts';

/** A gate behind a wave, in one line. */
export function WaveGateState({ gate }: { gate: Planning['WaveGate'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const words = WAVE_GATE_STATES[gate.state];
  const { passed, departments, needed } = gate.conditions;
  return (
    <span className="wg">
      <span className="small">
        <PlaybookText text={gate.title} />
      </span>
      <StateLabel tone={words.tone} glyph={words.glyph}>
        {i18n._(words.label)}
      </StateLabel>
      {gate.state === 'closed' && (
        <span className="wt">
          <Trans>
            {passed} sur {departments} ; il en faut {needed}
          </Trans>
        </span>
      )}
      {gate.openedOn !== null && (
        <span className="wt">{shortDate(gate.openedOn, i18n.locale, today)}</span>
      )}
    </span>
  );
}

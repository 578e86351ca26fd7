// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortDate } from '../../format/civil-date.ts';
import { civilDay } from '../../format/instant.ts';
import { StateLabel } from '../../ui/state-label.tsx';
import { WAVE_STATES } from '../../words/wave-words.ts';

/** The state of a wave: paused or stopped first, then how far it is; and whether it has succeeded. */
export function WaveControlState({ wave }: { wave: Planning['Wave'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const day = (instant: string) => shortDate(civilDay(instant), i18n.locale, today);
  const { control, conditions } = wave;
  const words = WAVE_STATES[wave.state];
  return (
    <>
      {control === null && (
        <StateLabel tone={words.tone} glyph={words.glyph}>
          {i18n._(words.label)}
        </StateLabel>
      )}
      {control?.state === 'paused' && (
        <StateLabel tone="hold" glyph="hold">
          <Trans>Suspendue depuis le {day(control.since)}</Trans>
        </StateLabel>
      )}
      {control?.state === 'stopped' && (
        <StateLabel tone="block" glyph="block">
          <Trans>Arrêtée depuis le {day(control.since)}</Trans>
        </StateLabel>
      )}
      {control !== null && <span className="wt">{control.reason}</span>}
      {conditions.succeededAt !== null && (
        <span className="wt">
          <Trans>Réussie : la suivante peut s’ouvrir.</Trans>
        </span>
      )}
    </>
  );
}

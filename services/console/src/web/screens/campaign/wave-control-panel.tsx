// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { PauseNote } from '../../sentences/pause-note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { EscalationRule } from './escalation-rule.tsx';
import { WaveActions } from './wave-actions.tsx';
import { WaveConditions } from './wave-conditions.tsx';
import { WhoStops } from './who-stops.tsx';

/** What each wave is judged by, how it stands, and what people may do with it. */
export function WaveControlPanel({ campaign }: { campaign: Planning['Campaign'] }) {
  const waves = campaign.waveItems.filter(({ finished }) => !finished);
  if (waves.length === 0) return null;
  return (
    <Panel
      id="conduite"
      className="c12 control"
      title={<Trans>Conduire les vagues</Trans>}
      hint={
        <Trans>
          Une condition d’erreur suspend ou arrête sa vague toute seule. La réussite propose la
          suivante, que des personnes ouvrent.
        </Trans>
      }
    >
      <WhoStops campaign={campaign} />
      <EscalationRule campaign={campaign} />
      <ul className="rows">
        {waves.map((wave) => (
          <li key={wave.number}>
            <div>
              <h3 className="sub-title">
                <Trans>Vague {wave.number}</Trans>
              </h3>
              <PauseNote stop={wave.control} />
              <WaveConditions wave={wave} />
              {wave.allowed.length > 0 && <WaveActions campaignId={campaign.id} wave={wave} />}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

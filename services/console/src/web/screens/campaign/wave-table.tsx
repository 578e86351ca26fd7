// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortDate } from '../../format/civil-date.ts';
import { monthRange } from '../../format/month-range.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Strip } from '../../ui/strip.tsx';
import { MAP_ORDER, MAP_STATES } from '../../words/map-words.ts';
import { WaveControlState } from './wave-control-state.tsx';
import { WaveGateState } from './wave-gate-state.tsx';
import { CountsSentence } from './counts-sentence.tsx';

type Wave = Planning['Wave'];
type Props = {
  campaign: Planning['Campaign'];
  departments: Planning['CampaignDepartment'][];
  dimmedBut: Planning['MapState'] | null;
};

/** The waves: state, departments, window, gates behind them. */
export function WaveTable({ campaign, departments, dimmedBut }: Props) {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const tones = (wave: Wave) =>
    MAP_ORDER.flatMap((state) =>
      departments
        .filter((d) => d.wave === wave.number && d.state === state)
        .map(() => MAP_STATES[state].tone),
    );
  const columns: Column<Wave>[] = [
    {
      key: 'number',
      header: <Trans>Vague</Trans>,
      renderCell: (wave) => (
        <>
          <b>
            <Trans>Vague {wave.number}</Trans>
          </b>
          {wave.name !== null && <span>{wave.name}</span>}
        </>
      ),
    },
    {
      key: 'state',
      header: <Trans>État</Trans>,
      label: t`État`,
      renderCell: (wave) => <WaveControlState wave={wave} />,
    },
    {
      key: 'departments',
      header: <Trans>Départements</Trans>,
      renderCell: (wave) => (
        <>
          <Strip
            tones={tones(wave)}
            dimmed={dimmedBut === null ? null : MAP_STATES[dimmedBut].tone}
          />
          <span className="wt">
            <CountsSentence wave={wave} />
          </span>
        </>
      ),
    },
    {
      key: 'window',
      header: <Trans>Fenêtre</Trans>,
      label: t`Fenêtre`,
      renderCell: ({ dates, state }) => {
        if (dates.start === null || dates.end === null) return <NoDates done={state === 'done'} />;
        const { from, to } = monthRange(dates.start, dates.end, i18n.locale, today);
        return t`${from} à ${to}`;
      },
    },
    {
      key: 'live',
      header: <Trans>Dernière mise en service</Trans>,
      label: t`Dernière mise en service`,
      renderCell: ({ dates, commitment, state }) =>
        dates.lastLive === null ? (
          <NoDates done={state === 'done'} />
        ) : (
          <>
            <b className="num">{shortDate(dates.lastLive, i18n.locale, today)}</b>
            <span className="wt">
              {commitment === 'firm' ? <Trans>ferme</Trans> : <Trans>provisoire</Trans>}
            </span>
          </>
        ),
    },
    {
      key: 'gates',
      header: <Trans>Ouvertures de la suivante</Trans>,
      label: t`Ouvertures de la suivante`,
      renderCell: (wave) => wave.gates.map((gate) => <WaveGateState key={gate.id} gate={gate} />),
    },
  ];
  return (
    <Panel className="c12 waves" title={<Trans>Les vagues et leurs ouvertures</Trans>}>
      <DataTable
        caption={<Trans>Les vagues de la campagne</Trans>}
        columns={columns}
        rows={campaign.waveItems}
        rowKey={(wave) => String(wave.number)}
      />
    </Panel>
  );
}

function NoDates({ done }: { done: boolean }) {
  return (
    <span className="muted">{done ? <Trans>avant ce plan</Trans> : <Trans>sans date</Trans>}</span>
  );
}

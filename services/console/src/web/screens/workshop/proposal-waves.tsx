// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortDate } from '../../format/civil-date.ts';
import { PlaybookText } from '../../sentences/playbook-text.tsx';
import { WaveSize } from '../../sentences/wave-size.tsx';
import { placeOf } from '../../territory/place.ts';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Panel } from '../../ui/panel.tsx';
import { saveCsv } from '../../ui/save-csv.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { LIVE_GATE, gateDate } from './gate-date.ts';
import { WaveBars } from './wave-bars.tsx';

type Row = Planning['ProposalDepartment'];

/** The waves of a proposal, and the dates of each department. */
export function ProposalWaves({ proposal }: { proposal: Planning['Proposal'] }) {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const date = (day: string | null) =>
    day === null ? t`sans date` : shortDate(day, i18n.locale, today);
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: <Trans>Département</Trans>,
      renderCell: ({ organisation }) => placeOf(organisation),
    },
    {
      key: 'region',
      header: <Trans>Région</Trans>,
      label: t`Région`,
      renderCell: ({ region }) => placeOf(region),
    },
    {
      key: 'start',
      header: <Trans>Début</Trans>,
      label: t`Début`,
      renderCell: ({ start }) => date(start),
    },
    ...['G1', 'G2', LIVE_GATE].map((gate) => ({
      key: gate,
      header: gate === LIVE_GATE ? <Trans>En service ({gate})</Trans> : gate,
      label: gate,
      renderCell: (row: Row) => date(gateDate(row, gate)),
    })),
    { key: 'end', header: <Trans>Fin</Trans>, label: t`Fin`, renderCell: ({ end }) => date(end) },
  ];
  const exportRows = () =>
    saveCsv(
      'proposition.csv',
      [t`Vague`, t`N°`, t`Département`, t`Région`, t`Début`, 'G1', 'G2', 'G3', 'G4', t`Fin`],
      proposal.waves.flatMap((wave) =>
        wave.departments.map((row) => [
          wave.number,
          row.organisation.code,
          placeOf(row.organisation),
          placeOf(row.region),
          row.start,
          ...['G1', 'G2', 'G3', 'G4'].map((gate) => gateDate(row, gate)),
          row.end,
        ]),
      ),
    );
  return (
    <Panel
      id="vagues"
      title={
        <Plural
          value={proposal.figures.waves}
          one="Une vague est proposée"
          other="# vagues sont proposées"
        />
      }
      aside={
        <Button look="quiet" icon="down" onClick={exportRows}>
          <Trans>Exporter en CSV</Trans>
        </Button>
      }
    >
      <WaveBars waves={proposal.waves} today={today} />
      {proposal.waves.map((wave) => {
        const gates = proposal.waveGates.filter((gate) => gate.wave === wave.number);
        const { number } = wave;
        return (
          <section className="wave-block" key={wave.number} aria-labelledby={`wave-${number}`}>
            <h3 id={`wave-${number}`}>
              <Trans>Vague {number}</Trans>
              {wave.name !== null && ` · ${wave.name}`}{' '}
              {wave.commitment === 'firm' ? (
                <StateLabel tone="live" glyph="live">
                  <Trans>Ferme</Trans>
                </StateLabel>
              ) : (
                <StateLabel tone="todo" glyph="todo">
                  <Trans>Provisoire</Trans>
                </StateLabel>
              )}
            </h3>
            <p className="small muted">
              <WaveSize departments={wave.departments.length} users={wave.users} />
              {gates.map((gate) => (
                <span className="line" key={gate.template}>
                  <Trans>
                    <PlaybookText text={gate.title} /> : {date(gate.opens)}
                  </Trans>
                </span>
              ))}
            </p>
            <Disclosure summary={<Trans>Voir les dates de chaque département</Trans>}>
              <ScrollRegion label={t`Dates de la vague ${number}`}>
                <DataTable
                  caption={<Trans>Dates de la vague {number}</Trans>}
                  columns={columns}
                  rows={wave.departments}
                  rowKey={(row) => row.organisation.id}
                />
              </ScrollRegion>
            </Disclosure>
          </section>
        );
      })}
    </Panel>
  );
}

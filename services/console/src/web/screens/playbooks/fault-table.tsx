// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';

type Fault = Planning['LocatedError'];

/** What is to correct in a file: at which line and character, in which field, how. */
export function FaultTable({ faults }: { faults: readonly Fault[] }) {
  const { t, i18n } = useLingui();
  const columns: Column<Fault>[] = [
    {
      key: 'line',
      header: <Trans>Ligne</Trans>,
      renderCell: ({ line }) => (
        <span className="num">
          <span className="folded">
            <Trans>Ligne</Trans>{' '}
          </span>
          {i18n.number(line ?? 1)}
        </span>
      ),
    },
    {
      key: 'character',
      header: <Trans>Caractère</Trans>,
      label: t`Caractère`,
      renderCell: ({ character }) => (
        <span className="num">
          {character === undefined || character === null ? '' : i18n.number(character)}
        </span>
      ),
    },
    {
      key: 'column',
      header: <Trans>Champ</Trans>,
      label: t`Champ`,
      renderCell: ({ column }) =>
        column === null ? <Trans>tout le fichier</Trans> : <code>{column}</code>,
    },
    { key: 'detail', header: <Trans>Que faire</Trans>, renderCell: ({ detail }) => detail },
  ];
  return (
    <Panel className="c12" title={<Trans>À corriger dans le fichier</Trans>}>
      <Note tone="block" said="now">
        <p>
          <Plural
            value={faults.length}
            one="Un point est à corriger. Rien n’est publié."
            other="# points sont à corriger. Rien n’est publié."
          />
        </p>
      </Note>
      <DataTable
        caption={<Trans>À corriger dans le fichier</Trans>}
        columns={columns}
        rows={faults}
        rowKey={({ where, code }) => `${where} ${code}`}
      />
    </Panel>
  );
}

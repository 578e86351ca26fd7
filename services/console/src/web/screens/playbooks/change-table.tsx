// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { PlaybookText } from '../../sentences/playbook-text.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { KINDS } from './kind-words.ts';

type Change = Planning['PlaybookChange'];
type Row = Pick<Change, 'kind' | 'key' | 'title' | 'change'> & {
  field: string | null;
  name: Change['title'] | null;
  beforeWords: Change['title'] | null;
  afterWords: Change['title'] | null;
};

/** One row for each field that changes, one for each thing that is new or gone. */
const rowsOf = (changes: readonly Change[]): Row[] =>
  changes.flatMap(({ kind, key, title, change, fields }): Row[] => {
    const thing = { kind, key, title, change };
    if (change !== 'changed')
      return [{ ...thing, field: null, name: null, beforeWords: null, afterWords: null }];
    return fields.map((field) => ({ ...thing, ...field }));
  });

const nothing = (
  <span className="muted">
    <Trans>rien</Trans>
  </span>
);

/** What changes between two versions, before and after side by side. */
export function ChangeTable({ changes }: { changes: readonly Change[] }) {
  const { t, i18n } = useLingui();
  const columns: Column<Row>[] = [
    {
      key: 'what',
      header: <Trans>Quoi</Trans>,
      renderCell: ({ kind, key, title, name }) => (
        <>
          {i18n._(KINDS[kind])} {key}
          {name !== null && (
            <>
              , <PlaybookText text={name} />
            </>
          )}
          <br />
          <span className="meta of">
            <PlaybookText text={title} />
          </span>
        </>
      ),
    },
    {
      key: 'before',
      header: <Trans>Avant</Trans>,
      label: t`Avant`,
      renderCell: ({ change, beforeWords }) => {
        if (change === 'removed') return <Trans>présent</Trans>;
        return beforeWords === null ? (
          nothing
        ) : (
          <span className="value">
            <PlaybookText text={beforeWords} />
          </span>
        );
      },
    },
    {
      key: 'after',
      header: <Trans>Après</Trans>,
      label: t`Après`,
      renderCell: ({ change, afterWords }) => {
        if (change === 'added')
          return (
            <b>
              <Trans>ajouté</Trans>
            </b>
          );
        if (change === 'removed')
          return (
            <b>
              <Trans>retiré</Trans>
            </b>
          );
        return afterWords === null ? (
          nothing
        ) : (
          <b className="value">
            <PlaybookText text={afterWords} />
          </b>
        );
      },
    },
  ];
  return (
    <DataTable
      caption={<Trans>Ce qui change</Trans>}
      columns={columns}
      rows={rowsOf(changes)}
      rowKey={({ kind, key, field }) => `${kind} ${key} ${field ?? ''}`}
    />
  );
}

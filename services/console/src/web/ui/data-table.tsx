// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';
import { Icon } from './icon.tsx';
import { join } from './join.ts';

export type Column<Row> = {
  key: string;
  header: ReactNode;
  /** Words shown before the cell when the table folds into cards. */
  label?: string;
  renderCell: (row: Row) => ReactNode;
  sortable?: boolean;
  right?: boolean;
};

type Props<Row> = {
  caption: ReactNode;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** A column key, with `-` before it for the reverse order. */
  sort?: string | undefined;
  onSort?: ((sort: string) => void) | undefined;
  visibleCaption?: boolean;
};

/** A folded table (`display: block`) would lose its roles, so they are written out. */
const ROLES = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/** A table that folds into cards on a phone. The first column names the row. */
export function DataTable<Row>(props: Props<Row>) {
  const captionId = useId();
  return (
    <table className="stackable" {...ROLES.table} aria-labelledby={captionId}>
      <caption id={captionId} className={props.visibleCaption === true ? undefined : 'vh'}>
        {props.caption}
      </caption>
      <thead {...ROLES.group}>
        <tr {...ROLES.row}>
          {props.columns.map((column) => (
            <Header key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
          ))}
        </tr>
      </thead>
      <tbody {...ROLES.group}>
        {props.rows.map((row) => (
          <tr {...ROLES.row} key={props.rowKey(row)}>
            {props.columns.map((column, index) =>
              index === 0 ? (
                <th {...ROLES.rowHeader} scope="row" key={column.key}>
                  {column.renderCell(row)}
                </th>
              ) : (
                <td
                  {...ROLES.cell}
                  key={column.key}
                  data-l={column.label}
                  className={join(column.right === true && 'r')}
                >
                  {column.renderCell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type HeaderProps<Row> = Pick<Props<Row>, 'sort' | 'onSort'> & { column: Column<Row> };

function Header<Row>({ column, sort, onSort }: HeaderProps<Row>) {
  const direction =
    sort === column.key ? 'ascending' : sort === `-${column.key}` ? 'descending' : undefined;
  const sortable = column.sortable === true && onSort !== undefined;
  return (
    <th
      {...ROLES.columnHeader}
      scope="col"
      className={join(column.right === true && 'r')}
      aria-sort={sortable ? (direction ?? 'none') : undefined}
    >
      {sortable ? (
        <button
          type="button"
          className="sort"
          onClick={() => onSort(direction === 'ascending' ? `-${column.key}` : column.key)}
        >
          {column.header}
          <span className="vh">
            <Trans>, trier</Trans>
          </span>
          {direction !== undefined && (
            <Icon name="chev" className={direction === 'ascending' ? 'sort-up' : 'sort-down'} />
          )}
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

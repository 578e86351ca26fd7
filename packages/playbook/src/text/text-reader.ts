// SPDX-License-Identifier: AGPL-3.0-or-later
import { createCellReader, type CsvFaultCode, type LocatedFault } from '@essaim/csv';
import type { Reader } from '../parse/cells.ts';
import { playbookFaults, type PlaybookFaultCode } from '../playbook-faults.ts';
import type { Cell } from './cell.ts';
import type { Reporting } from './report.ts';
import { columnPaths, type Shape } from './shape.ts';

type Params = LocatedFault['params'];

const codeOf = (code: PlaybookFaultCode | CsvFaultCode): PlaybookFaultCode => {
  const own = code.replace(/^csv-/, 'yaml-');
  return Object.hasOwn(playbookFaults, own) ? (own as PlaybookFaultCode) : code;
};

/** Which part of a list a fault speaks of: of a circle, the link that closes it. */
const namedBy = (params: Params): string => {
  const { path, key, value } = params;
  if (typeof path === 'string') return path.split(' > ').at(-2) ?? '';
  return String(key ?? value ?? '');
};

const FLAG_COLUMNS = new Set(['mandatory']);

/** What a field that is left out stands for, by column. */
const usualValues = (shape: Shape): ReadonlyMap<string, string> =>
  new Map(
    Object.values(shape).flatMap((part): [string, string][] =>
      part.kind !== 'group' && typeof part.schema['default'] === 'string'
        ? [[part.column, part.schema['default']]]
        : [],
    ),
  );

/** Where the things of one reader stand in the text. */
export interface TextRow {
  readonly shape: Shape;
  /** Path of the thing, with a dot at its end: `tasks.N01.`. */
  readonly path: string;
  /** Where the thing begins: its key. */
  readonly offset: number;
  readonly cells: ReadonlyMap<string, Cell>;
  /** Columns that the text tells by where the thing stands, such as its key. */
  readonly given: Readonly<Record<string, string>>;
}

/**
 * A reader of the same columns as the tables have, over a part of a text: what checks the tables
 * checks the text, and each fault is at the line and character of its value.
 */
export const createTextReader = (row: TextRow, reporting: Reporting): Reader => {
  const { shape, path, offset, cells, given } = row;
  const paths = columnPaths(shape, path);
  const usual = usualValues(shape);
  const pathOf = (column: string) => paths.get(column) ?? path.replace(/\.$/, '');
  return createCellReader<PlaybookFaultCode>({
    line: reporting.placeOf(offset).line,
    text: (column) => given[column] ?? cells.get(column)?.text ?? usual.get(column) ?? '',
    list: (column) => cells.get(column)?.items.map((item) => item.text) ?? [],
    fault: (column, code, params = {}) => {
      const cell = column === null ? undefined : cells.get(column);
      if (cell?.isBroken) return;
      const isSpokenOf = ({ name }: { name: string }) => name === namedBy(params);
      const item =
        code === 'predecessor-twice'
          ? cell?.items.findLast(isSpokenOf)
          : cell?.items.find(isSpokenOf);
      const where = column === null || column in given ? path.replace(/\.$/, '') : pathOf(column);
      const name = column === null ? '' : pathOf(column).slice(path.length);
      const told: Params =
        column !== null && FLAG_COLUMNS.has(column) && 'allowed' in params
          ? { ...params, allowed: 'true, false' }
          : params;
      reporting.report(
        item?.offset ?? cell?.offset ?? offset,
        where,
        codeOf(code),
        code === 'csv-value-missing' ? { name } : told,
      );
    },
  });
};

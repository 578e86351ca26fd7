// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Command } from 'commander';
import type { Context } from '../context/context.ts';
import { table } from './table.ts';

/** A page, as every list of the services answers it. */
interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

/** Adds the options of every list. */
export const withPages = (command: Command, say: Context['say']): Command =>
  command
    .option('--page <number>', say('page, à partir de 1', 'page, from 1'), '1')
    .option('--size <number>', say('lignes par page', 'lines a page'), '50');

/** Answers a page: whole for scripts, in columns for people. */
export const answerPage = <Item>(
  context: Context,
  page: Page<Item>,
  headings: readonly string[],
  cells: (item: Item) => readonly string[],
): void => {
  const { say } = context;
  const rest = page.total - page.items.length;
  context.answer(
    page,
    table(headings, page.items.map(cells)) +
      (rest > 0 ? `${say(`… ${rest} de plus (--page)`, `… ${rest} more (--page)`)}\n` : ''),
  );
};

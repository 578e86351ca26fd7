// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Argument, Command, Option } from 'commander';
import { program } from './program.ts';

const SILENT = { env: {}, folder: '/', out: () => {}, err: () => {}, isTerminal: false };

/** The reference page of the command, in Markdown: every command with its options, in English then in French. */
export const commandReference = (): string => {
  const english = program(SILENT, 'en', false);
  const french = program(SILENT, 'fr', false);
  const everywhere = new Set(english.options.map(({ long }) => long));
  return [
    '# The command `essaim`',
    'How to use it: [Use the command](../how-to/use-the-command.md). Made from the command itself.',
    '## Options of every command',
    optionTable(english.options, french.options),
    ...leaves(english).flatMap((command) => {
      const twin = leaves(french).find((other) => pathOf(other) === pathOf(command));
      const own = ({ options }: Command): Option[] =>
        options.filter(
          ({ long, description }) =>
            !everywhere.has(long ?? '') ||
            (description !== english.options.find((one) => one.long === long)?.description &&
              description !== french.options.find((one) => one.long === long)?.description),
        );
      const options = twin ? optionTable(own(command), own(twin)) : '';
      return [
        `## \`${[pathOf(command), ...command.registeredArguments.map(argumentOf)].join(' ')}\``,
        `${command.description()} · ${twin?.description() ?? ''}`,
        ...(options === '' ? [] : [options]),
      ];
    }),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
};

const leaves = (command: Command): Command[] => {
  const below = command.commands.filter((one) => one.name() !== 'help');
  return below.length === 0 ? [command] : below.flatMap(leaves);
};

const pathOf = (command: Command): string =>
  command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();

const argumentOf = (argument: Argument): string => `<${argument.name()}>`;

const optionTable = (english: readonly Option[], french: readonly Option[]): string => {
  if (english.length === 0) return '';
  const rows = english.map(({ flags, description, mandatory }, index) => [
    `\`${flags}\`${mandatory ? ' (needed)' : ''}`,
    description,
    french[index]?.description ?? '',
  ]);
  return [['option', '', ''], ['---', '---', '---'], ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
};

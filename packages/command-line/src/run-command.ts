// SPDX-License-Identifier: AGPL-3.0-or-later
import { CommanderError } from 'commander';
import { type Say, languageOf, sayIn } from './context/language.ts';
import type { World } from './context/world.ts';
import { EXIT, type ExitCode } from './output/exit-codes.ts';
import { refusalOf } from './output/refusal.ts';
import { program } from './program.ts';

/** Runs the command once; whatever goes wrong is said and told by the exit code. */
export const runCommand = async (args: readonly string[], world: World): Promise<ExitCode> => {
  const language = languageOf(args, world);
  const isJson = args.includes('--json');
  try {
    await program(world, language, isJson).parseAsync(args, { from: 'user' });
    return EXIT.done;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
    const { problem, exitCode } = refusalOf(error);
    if (error instanceof CommanderError && !isJson) return exitCode;
    world.err(
      isJson
        ? `${JSON.stringify(problem)}\n`
        : `${sayIn(language)('Refusé', 'Refused')} : ${problem.detail}\n${faultLines(problem)}${hintFor(problem.code, sayIn(language))}`,
    );
    return exitCode;
  }
};

/** A second factor is asked for in a browser only: the device flow of Keycloak 26.7 takes no level. */
const hintFor = (code: string, say: Say): string =>
  code === 'second-factor-needed'
    ? `${say(
        'Faites-le dans la console, ou avec une clé de programme (ESSAIM_KEY), dont la création a pris le second facteur.',
        'Do it in the console, or with a key for programs (ESSAIM_KEY), whose making took the second factor.',
      )}\n`
    : '';

const faultLines = ({
  errors,
}: {
  errors?: readonly { where: string; detail: string }[];
}): string => (errors ?? []).map(({ where, detail }) => `  ${where} : ${detail}\n`).join('');

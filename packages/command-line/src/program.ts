// SPDX-License-Identifier: AGPL-3.0-or-later
import { Command } from 'commander';
import { type Context, type GlobalOptions, createContext } from './context/context.ts';
import { type Language, sayIn } from './context/language.ts';
import type { World } from './context/world.ts';
import { describeActivations } from './commands/activation/describe-activations.ts';
import { describeApi } from './commands/api/describe-api.ts';
import { describeCampaigns } from './commands/campaign/describe-campaigns.ts';
import { describePeople } from './commands/people/describe-people.ts';
import { describeProviders } from './commands/provider/describe-providers.ts';
import { describeSession } from './commands/session/describe-session.ts';
import { describeNetwork } from './commands/network/describe-network.ts';
import { describeTools } from './commands/tool/describe-tools.ts';

const SHORTER = { fr: 'la même, plus court', en: 'the same, shorter' } as const;

/** Adds commands to another, which they are below. */
export type Describe = (parent: Command, on: On) => void;

/** A command's work. Its options are what it declared. */
export type Action = (context: Context, options: never, args: string[]) => Promise<void>;

/** Runs a command with what it works with, made from the options that were given. */
export interface On {
  readonly say: Context['say'];
  readonly run: (action: Action) => (...given: unknown[]) => Promise<void>;
}

/** The whole command, in one language. */
export const program = (world: World, language: Language, isJson: boolean): Command => {
  const say = sayIn(language);
  const root = new Command('essaim')
    .description(
      say(
        'Outils, structures, personnes, mandats, activations et campagnes d’un réseau essaim.',
        'Tools, organisations, people, mandates, activations and campaigns of a network on essaim.',
      ),
    )
    .helpOption('-h, --help', say('dit comment faire', 'says how'))
    .helpCommand('help [command]', say('dit comment faire', 'says how'))
    .exitOverride()
    .showHelpAfterError(say('(--help dit comment faire)', '(--help says how)'))
    .configureOutput({ writeOut: world.out, writeErr: isJson ? () => undefined : world.err })
    .enablePositionalOptions()
    .option(
      '--console <url>',
      say('adresse de la console (ESSAIM_URL)', 'address of the console (ESSAIM_URL)'),
    )
    .option('--url <url>', say(SHORTER.fr, SHORTER.en))
    .option(
      '--hat <mandate>',
      say('mandat à porter (ESSAIM_MANDATE)', 'mandate to act with (ESSAIM_MANDATE)'),
    )
    .option('--lang <language>', say('fr ou en', 'fr or en'))
    .option('--json', say('répond par un document JSON', 'answers with one JSON document'));
  const on: On = {
    say,
    run:
      (action) =>
      async (...given) => {
        const command = given.at(-1) as Command;
        await action(
          createContext(world, language, say, globalOptions(command)),
          command.opts(),
          command.args,
        );
      },
  };
  for (const describe of [
    describeSession,
    describeTools,
    describeActivations,
    describeNetwork,
    describePeople,
    describeProviders,
    describeCampaigns,
    describeApi,
  ]) {
    describe(root, on);
  }
  inherit(root);
  return root;
};

/** What was said to the command or to one of those above it, the nearest first. */
const globalOptions = (command: Command): GlobalOptions => {
  const above = command.parent ? globalOptions(command.parent) : {};
  const { console, url, hat, json } = command.opts<{
    console?: string;
    url?: string;
    hat?: string;
    json?: boolean;
  }>();
  // `tool attach` has an address of its own, that of the tool.
  const isOwn = command.options.some(
    ({ long, description }) =>
      long === '--url' && description !== SHORTER.fr && description !== SHORTER.en,
  );
  const said = console ?? (isOwn ? undefined : url);
  return { ...above, ...(said && { url: said }), ...(hat && { hat }), ...(json && { json }) };
};

/** What the root was told holds below it: options may stand anywhere, refusals are thrown. */
const inherit = (parent: Command): void => {
  for (const command of parent.commands) {
    command.copyInheritedSettings(parent);
    for (const option of parent.options) {
      if (!command.options.some(({ long }) => long === option.long)) command.addOption(option);
    }
    inherit(command);
  }
};

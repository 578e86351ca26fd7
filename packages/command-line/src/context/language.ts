// SPDX-License-Identifier: AGPL-3.0-or-later
import type { World } from './world.ts';

export type Language = 'fr' | 'en';

/** Chooses one of two wordings. */
export type Say = (fr: string, en: string) => string;

export const sayIn =
  (language: Language): Say =>
  (fr, en) =>
    language === 'fr' ? fr : en;

/** The language of the command: what was asked for, else that of the machine; French where neither says. */
export const languageOf = (args: readonly string[], { env }: Pick<World, 'env'>): Language => {
  const asked = asGiven(args);
  const machine = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return (asked ?? machine).toLowerCase().startsWith('en') ? 'en' : 'fr';
};

const asGiven = (args: readonly string[]): string | undefined => {
  const index = args.indexOf('--lang');
  return index === -1
    ? args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length)
    : args[index + 1];
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { i18n, type Messages } from '@lingui/core';
import type { Language } from './preferred-language.ts';
import { typesetMessage } from './typeset-french.ts';

type Catalogs = Record<Language, () => Promise<{ messages: Messages }>>;

/** The catalogues that were asked for so far: the page's own, and those of the modules loaded on demand. */
const parts = new Map<string, Catalogs>([
  [
    'page',
    { fr: () => import('virtual:texts/fr/page'), en: () => import('virtual:texts/en/page') },
  ],
]);
let wanted: Language = 'fr';

// Whoever sees an id in the place of a text can say which, and every test of a screen fails.
i18n.on('missing', ({ id, locale }) => reportError(new Error(`no text ${id} in ${locale}`)));

/** The texts of a language that the page has needed so far. */
export async function messagesOf(language: Language): Promise<Messages> {
  const loaded = await Promise.all([...parts.values()].map((one) => read(one, language)));
  return Object.assign({}, ...loaded) as Messages;
}

/** Makes a language current, with all the texts needed so far, and says so to the document. */
export async function activate(language: Language): Promise<void> {
  wanted = language;
  i18n.load(language, await messagesOf(language));
  i18n.activate(language);
  document.documentElement.lang = language;
}

/**
 * A module that is loaded on demand, once its texts are there too, in the language that is shown and in the one that
 * is about to be. The build puts this around such imports.
 * @param name of the module, for its catalogues to be kept once
 */
export async function withTexts<T>(
  name: string,
  catalogs: Catalogs,
  module: Promise<T>,
): Promise<T> {
  parts.set(name, catalogs);
  const languages = new Set([wanted, i18n.locale as Language]);
  await Promise.all(
    [...languages].map(async (language) => i18n.load(language, await read(catalogs, language))),
  );
  return module;
}

async function read(catalogs: Catalogs, language: Language): Promise<Messages> {
  const { messages } = await catalogs[language]();
  if (language !== 'fr') return messages;
  const entries = Object.entries(messages).map(([id, message]) => [
    id,
    typesetMessage(message as Parameters<typeof typesetMessage>[0]),
  ]);
  return Object.fromEntries(entries) as Messages;
}

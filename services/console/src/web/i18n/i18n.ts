// SPDX-License-Identifier: AGPL-3.0-or-later
import { i18n, type Messages } from '@lingui/core';
import { typesetMessage } from './typeset-french.ts';

export type Language = 'fr' | 'en';

const CATALOGS: Record<Language, () => Promise<{ messages: Messages }>> = {
  fr: () => import('../locales/fr.po'),
  en: () => import('../locales/en.po'),
};

/** The texts of a language, loaded once. */
export async function messagesOf(language: Language): Promise<Messages> {
  const { messages } = await CATALOGS[language]();
  return typeset(language, messages);
}

/** Loads the language's catalogue once, makes it current and says so to the document. */
export async function activate(language: Language): Promise<void> {
  i18n.loadAndActivate({ locale: language, messages: await messagesOf(language) });
  document.documentElement.lang = language;
}

function typeset(language: Language, messages: Messages): Messages {
  if (language !== 'fr') return messages;
  const entries = Object.entries(messages).map(([id, message]) => [
    id,
    typesetMessage(message as Parameters<typeof typesetMessage>[0]),
  ]);
  return Object.fromEntries(entries) as Messages;
}

/** The language that the person chose on this machine, else the browser's, else French. */
export function preferredLanguage(stored: string | null, browser: readonly string[]): Language {
  if (stored === 'fr' || stored === 'en') return stored;
  const first = browser.find((tag) => /^(fr|en)\b/.test(tag));
  return first?.startsWith('en') === true ? 'en' : 'fr';
}

const STORED = 'essaim-language';

/** Keeps the chosen language on this machine, when the browser lets us. */
export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // Storage is refused: the session keeps it for whoever is signed in.
  }
}

/** The language to begin with, before the session is known. */
export function firstLanguage(): Language {
  try {
    return preferredLanguage(localStorage.getItem(STORED), navigator.languages);
  } catch {
    return preferredLanguage(null, navigator.languages);
  }
}

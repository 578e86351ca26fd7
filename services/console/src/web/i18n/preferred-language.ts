// SPDX-License-Identifier: AGPL-3.0-or-later

export type Language = 'fr' | 'en';

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

// SPDX-License-Identifier: AGPL-3.0-or-later

export type Theme = 'light' | 'dark' | 'system';

const KEY = 'essaim-theme';

function apply(theme: string | null) {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
  else delete document.documentElement.dataset['theme'];
}

/** Applies the theme kept on this machine; the system's when there is none. */
export function restoreTheme(): void {
  try {
    apply(localStorage.getItem(KEY));
  } catch {
    apply(null);
  }
}

/** Applies a theme and keeps it on this machine when the browser lets us. */
export function chooseTheme(theme: Theme): void {
  apply(theme);
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Storage is refused: the theme lasts as long as the page.
  }
}

// SPDX-License-Identifier: AGPL-3.0-or-later

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/**
 * "Ouvrir la vague suivante", "Ouvrir la préparation de la vague suivante": what a wave gate opens,
 * from its own title, so that two gates of one wave have two buttons.
 */
export function opensNext(title: string, language: string): string {
  if (language === 'en') {
    const [, opened] = /^openings? of (.+)$/i.exec(title) ?? [];
    return `Open ${opened ?? `the ${lower(title)}`}`;
  }
  const [, opened] = /^ouvertures? de (.+)$/i.exec(title) ?? [];
  if (opened !== undefined) return `Ouvrir ${opened}`;
  return /^[\p{L}]+tion\b/u.test(title) ? `Ouvrir la ${lower(title)}` : `Ouvrir : ${title}`;
}

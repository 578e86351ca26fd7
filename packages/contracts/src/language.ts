// SPDX-License-Identifier: AGPL-3.0-or-later

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * The language that an `Accept-Language` header (RFC 9110, 12.5.4) prefers among ours.
 * French when it names neither.
 */
export const preferredLanguage = (header: string | undefined): Language => {
  const ranges = (header ?? '').split(',').flatMap((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = LANGUAGES.find((known) => tag === known || tag.startsWith(`${known}-`));
    const quality = parameters.map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1]).find(Boolean);
    return language ? [{ language, weight: quality === undefined ? 1 : Number(quality) }] : [];
  });
  ranges.sort((a, b) => b.weight - a.weight);
  return ranges.find(({ weight }) => weight > 0)?.language ?? 'fr';
};

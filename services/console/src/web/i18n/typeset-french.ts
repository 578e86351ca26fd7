// SPDX-License-Identifier: AGPL-3.0-or-later

type Compiled = string | readonly unknown[];

const NARROW = /(\d) (?=\d{3}(?!\d))/g;
/** After a number, or after an argument that gives one. */
const UNIT = /(^|\d) (?=(?:s|h|min|j|%|€|ko|Mo|Go)(?![\p{L}\d]))/gu;

/**
 * Puts no-break spaces where French typography wants them (before `: ; ? ! »`, after `«`, between
 * the thousands of a number, before a unit), so that the sources can be written with ordinary
 * spaces.
 */
export function typesetFrench(text: string): string {
  return text
    .replaceAll(/ ([:;?!»%])/g, '\u00a0$1')
    .replaceAll('« ', '«\u00a0')
    .replaceAll(NARROW, '$1\u202f')
    .replaceAll(UNIT, '$1\u00a0');
}

/** The same over a compiled lingui message: only its text parts, never argument names or formats. */
export function typesetMessage(message: Compiled): Compiled {
  if (typeof message === 'string') return typesetFrench(message);
  return message.map((token) =>
    typeof token === 'string' ? typesetFrench(token) : choices(token),
  );
}

function choices(token: unknown): unknown {
  if (!Array.isArray(token) || typeof token[2] !== 'object' || token[2] === null) return token;
  const [name, format, options] = token as [string, string, Record<string, Compiled | number>];
  const set = Object.entries(options).map(([key, value]) => [
    key,
    typeof value === 'number' ? value : typesetMessage(value),
  ]);
  return [name, format, Object.fromEntries(set)];
}

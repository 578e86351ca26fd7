// SPDX-License-Identifier: AGPL-3.0-or-later

/** A word of a POSIX shell. */
export const shellWord = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** A string of JSON, which is one of YAML 1.2, of JavaScript, of Python and of Elixir without `#{` too. */
export const quoted = (text: string): string =>
  JSON.stringify(text).replaceAll('#{', String.raw`\u0023{`);

/** A string of PHP. */
export const phpString = (text: string): string =>
  `'${text.replaceAll(/[\\']/g, (mark) => `\\${mark}`)}'`;

// SPDX-License-Identifier: AGPL-3.0-or-later

/** A word of a POSIX shell. */
export const shellWord = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** A string of JSON, which is one of YAML 1.2, of JavaScript, of Python and of Elixir without `#{` too. */
export const quoted = (text: string): string =>
  JSON.stringify(text).replaceAll('#{', String.raw`\u0023{`);

/** A string of PHP. */
export const phpString = (text: string): string =>
  `'${text.replaceAll(/[\\']/g, (mark) => `\\${mark}`)}'`;

/** A string of Apache's configuration. */
export const apacheString = (text: string): string =>
  `"${text.replaceAll(/[\\"]/g, (mark) => `\\${mark}`)}"`;

const PEM_LINE = 64;

/** Base64 of the DER of a certificate as PEM (RFC 7468); a word for it while it is not known. */
export const pem = (certificate: string | null | undefined): readonly string[] => [
  '-----BEGIN CERTIFICATE-----',
  ...((certificate ?? 'LE-CERTIFICAT').match(new RegExp(`.{1,${PEM_LINE}}`, 'g')) ?? []),
  '-----END CERTIFICATE-----',
];

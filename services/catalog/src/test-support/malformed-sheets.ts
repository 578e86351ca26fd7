// SPDX-License-Identifier: AGPL-3.0-or-later

/** One file that is no tool's sheet, with what is wrong with it. */
export interface Malformed {
  readonly what: string;
  readonly text: string;
}

const HTML = ['<script>alert(1)</script>', '<b>gras</b>', '<img src=x onerror=y>', '<!-- x -->'];
const TEXTS = ['name', 'developmentStatus'];
const LISTS = ['categories', 'platforms', 'usedBy', 'isBasedOn'];
const SECTION_LISTS = ['replaces', 'similar', 'antiFeatures'];
const TOP = ['publiccodeYmlVersion', 'name', 'url', 'developmentStatus', 'description', 'legal'];

const MINIMAL = `publiccodeYmlVersion: "0.5"
name: Outil
url: https://outil.example
developmentStatus: stable
description:
  fr:
    shortDescription: Un outil
legal:
  license: MIT
`;

/** The bytes of another encoding, read as the UTF-8 that they are not. */
const misread = (text: string, encoding: 'latin1' | 'utf16le'): string =>
  new TextDecoder().decode(Buffer.from(text, encoding));

const cuts = (sheet: string): Malformed[] => {
  const needed = sheet.indexOf('license:');
  return Array.from({ length: 80 }, (_, index) => {
    const end = Math.floor((needed * index) / 80);
    return { what: `cut after ${end} characters`, text: sheet.slice(0, end) };
  });
};

const encodings = (sheets: readonly string[]): Malformed[] =>
  sheets.flatMap((sheet, index) =>
    (['latin1', 'utf16le'] as const).map((encoding) => ({
      what: `sheet ${index} in ${encoding}`,
      text: misread(sheet, encoding),
    })),
  );

const bombs = (): Malformed[] =>
  [2, 4, 9, 26, 200].flatMap((width) => {
    const again = Array(width).fill('*a').join(', ');
    return [
      { what: `${width} references`, text: `${MINIMAL}a: &a [x]\nb: [${again}]\n` },
      { what: `${width} merges`, text: `${MINIMAL}a: &a {x: y}\nb: {<<: [${again}]}\n` },
    ];
  });

const nested = (): Malformed[] =>
  [13, 30, 100, 1000, 20_000].flatMap((depth) => [
    { what: `${depth} lists`, text: `${MINIMAL}x: ${'['.repeat(depth)}${']'.repeat(depth)}\n` },
    { what: `${depth} open lists`, text: `${MINIMAL}x: ${'['.repeat(depth)}\n` },
    { what: `${depth} maps`, text: `${MINIMAL}x: ${'{a: '.repeat(depth)}1${'}'.repeat(depth)}\n` },
  ]);

const html = (): Malformed[] =>
  HTML.flatMap((tag) => [
    ...['name: Outil', 'shortDescription: Un outil', 'license: MIT'].map((line) => ({
      what: `${tag} in ${line}`,
      text: MINIMAL.replace(line, `${line} ${tag}`),
    })),
    { what: `${tag} in a list`, text: `${MINIMAL}categories: ["${tag}"]\n` },
    { what: `${tag} in the section`, text: `${MINIMAL}essaim: {replaces: ["${tag}"]}\n` },
    { what: `${tag} in an extension`, text: `${MINIMAL}IT: {x: ["${tag}"]}\n` },
    { what: `${tag} in a block`, text: `${MINIMAL}x: |\n  un\n  ${tag}\n` },
  ]);

const types = (): Malformed[] => [
  ...TEXTS.flatMap((key) =>
    ['[a, b]', '{a: b}', '~', '""'].map((value) => ({
      what: `${key} is ${value}`,
      text: MINIMAL.replace(new RegExp(`^${key}:.*$`, 'm'), `${key}: ${value}`),
    })),
  ),
  ...LISTS.map((key) => ({ what: `${key} is a map`, text: `${MINIMAL}${key}: {a: b}\n` })),
  ...SECTION_LISTS.map((key) => ({
    what: `${key} is a map`,
    text: `${MINIMAL}essaim: {${key}: {a: b}}\n`,
  })),
  ...['{antiFeatures: [unknown-word]}', '{forum: not-an-address}', '{unknownKey: 1}'].map(
    (section) => ({ what: section, text: `${MINIMAL}essaim: ${section}\n` }),
  ),
  ...['{referents: [{email: a@b.example}]}', '{referents: [{name: A, email: b}]}'].map(
    (section) => ({ what: section, text: `${MINIMAL}essaim: ${section}\n` }),
  ),
  { what: 'conformity', text: `${MINIMAL}essaim: {accessibility: {conformity: best}}\n` },
  { what: 'a NUL written out', text: `${MINIMAL}x: "a\\0b"\n` },
  { what: 'half a character written out', text: `${MINIMAL}x: "\\uD83D"\n` },
];

const repeated = (): Malformed[] =>
  TOP.map((key) => ({ what: `${key} twice`, text: `${MINIMAL}${key}: x\n` }));

/**
 * More than two hundred files, each malformed in its own way.
 * @param sheets sound sheets, to spoil
 */
export const malformedSheets = (sheets: readonly string[]): Malformed[] => [
  ...cuts(sheets[0] ?? ''),
  ...encodings(sheets),
  ...bombs(),
  ...nested(),
  ...html(),
  ...types(),
  ...repeated(),
];

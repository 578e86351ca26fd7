// SPDX-License-Identifier: AGPL-3.0-or-later
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const WEB = join(import.meta.dirname, '../src/web');
const read = (file: string): string => readFileSync(join(WEB, file), 'utf8');
const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

const sheets = globSync('**/*.css', { cwd: WEB });
const components = globSync('**/*.tsx', { cwd: WEB });
const besides = (file: string, found: string[]): string[] =>
  found.map((path) => normalize(join(dirname(file), path)));

const classesOf = new Map(
  sheets.map((sheet) => [
    sheet,
    new Set(all(read(sheet).replaceAll(/\/\*.*?\*\//gs, ''), /\.([a-z][\w-]*)/gi)),
  ]),
);
const withImports = (sheet: string): string[] => [
  sheet,
  ...besides(sheet, all(read(sheet), /@import '([^']+)'/g)).flatMap(withImports),
];
const sheetsOf = (component: string): string[] =>
  besides(component, all(read(component), /import '([^']+\.css)'/g)).flatMap(withImports);

/** The sheets that are there whatever screen is open. */
const shared = [
  ...withImports('styles/index.css'),
  ...components.filter((file) => /^(?:ui|shell)\//.test(file)).flatMap(sheetsOf),
];
const ofFolder = Map.groupBy(components, (file) => dirname(file));

const usedBy = (component: string): Set<string> => {
  const text = read(component);
  const quoted = all(text, /className=\{([^}]+)\}/g).flatMap((code) =>
    all(code, /(?<!=== )'([^']+)'/g),
  );
  return new Set(
    [...all(text, /className="([^"]+)"/g), ...quoted].flatMap((one) => one.split(' ')),
  );
};

test.each(components.filter((file) => file.startsWith('screens/')))(
  '%s: its looks do not depend on the screen that was open before',
  (component) => {
    const present = [...shared, ...(ofFolder.get(dirname(component)) ?? []).flatMap(sheetsOf)];
    const isPresent = (name: string) => present.some((sheet) => classesOf.get(sheet)?.has(name));
    const isElsewhere = (name: string) => sheets.some((sheet) => classesOf.get(sheet)?.has(name));
    const missing = [...usedBy(component)].filter((name) => isElsewhere(name) && !isPresent(name));
    expect(missing).toEqual([]);
  },
);

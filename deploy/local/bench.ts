// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

/** Values of a benchmark's own options, by name. */
type Given = Readonly<Record<string, string | undefined>>;

/** A benchmark, `deploy/bench/<name>.ts`: what it measures, the options it takes, and a function that measures it. */
export type Benchmark = {
  description: string;
  options?: readonly string[];
  measure(this: void, given: Given): Promise<Record<string, unknown>>;
};

/** `pnpm bench` lists the benchmarks; `pnpm bench NAME [--json] [--OPTION VALUE]` runs one and prints its figures and ratios. */
const folder = join(import.meta.dirname, '../bench');
const [name, ...rest] = process.argv.slice(2);
const names = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -3))
  .sort();

if (name === undefined) {
  for (const each of names) console.log(`${each.padEnd(12)} ${(await load(each)).description}`);
} else if (names.includes(name)) {
  const { options = [], measure } = await load(name);
  const { json, ...given } = optionsOf(rest, options);
  const figures = await measure(given);
  if (json) console.log(JSON.stringify(figures));
  else
    for (const [label, value] of Object.entries(figures))
      console.log(`${label}: ${JSON.stringify(value)}`);
  process.exit(0);
} else {
  console.error(`There is no benchmark ${name}; choose from: ${names.join(', ')}.`);
  process.exit(1);
}

function optionsOf(args: string[], own: readonly string[]) {
  const asked = own.map((option) => [option, { type: 'string' }] as const);
  try {
    const { values } = parseArgs({
      args,
      options: { json: { type: 'boolean' }, ...Object.fromEntries(asked) },
    });
    return values;
  } catch (error) {
    const flags = ['--json', ...own.map((option) => `--${option} VALUE`)].join(', ');
    console.error(`${(error as Error).message} The benchmark ${name} takes: ${flags}.`);
    process.exit(1);
  }
}

async function load(each: string): Promise<Benchmark> {
  const module = (await import(pathToFileURL(join(folder, `${each}.ts`)).href)) as {
    benchmark: Benchmark;
  };
  return module.benchmark;
}

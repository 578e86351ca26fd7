// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A benchmark, `deploy/bench/<name>.ts`: what it measures, and a function that measures it. */
export type Benchmark = { description: string; measure(): Promise<Record<string, unknown>> };

/** `pnpm bench` lists the benchmarks; `pnpm bench NAME [--json]` runs one and prints its figures and ratios. */
const folder = join(import.meta.dirname, '../bench');
const [name, ...flags] = process.argv.slice(2);
const names = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -3))
  .sort();

if (name === undefined) {
  for (const each of names) console.log(`${each.padEnd(12)} ${(await load(each)).description}`);
} else if (names.includes(name)) {
  const figures = await (await load(name)).measure();
  if (flags.includes('--json')) console.log(JSON.stringify(figures));
  else
    for (const [label, value] of Object.entries(figures))
      console.log(`${label}: ${JSON.stringify(value)}`);
  process.exit(0);
} else {
  console.error(`There is no benchmark ${name}; choose from: ${names.join(', ')}.`);
  process.exit(1);
}

async function load(each: string): Promise<Benchmark> {
  const module = (await import(pathToFileURL(join(folder, `${each}.ts`)).href)) as {
    benchmark: Benchmark;
  };
  return module.benchmark;
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { ProblemError } from '@essaim/api-client';
import { SetupError, essaimHome } from '@essaim/dev-infra';
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importKinds } from './import/kinds.ts';
import { openImportSession } from './import/open-import-session.ts';
import { reportLines } from './import/report-lines.ts';

const USAGE = `npm run import -- WHAT FILE... [--apply] [--as E-MAIL] [--title TITLE] [--title-en TITLE]

WHAT is one of: ${Object.keys(importKinds).join(', ')}.
Without --apply it is a dry run: each bad line is named and nothing is written.`;

/** `npm run import`: reads data files into the services through their API, a dry run first. */
const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      apply: { type: 'boolean', default: false },
      as: { type: 'string' },
      title: { type: 'string' },
      'title-en': { type: 'string' },
    },
  });
  const [what = '', ...files] = positionals;
  const kind = importKinds[what];
  if (!kind || files.length === 0 || (files.length > 1 && !kind.takesMany)) {
    throw new SetupError(USAGE);
  }
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) throw new SetupError(`There is no file ${missing}.`);
  const checkout = resolve(import.meta.dirname, '../..');
  const session = openImportSession(process.env, essaimHome(checkout), values.as);
  const fr = values.title ?? basename(files[0] ?? '', '.csv');
  const request = { session, files, title: { fr, en: values['title-en'] ?? fr } };
  const tell = async (dryRun: boolean): Promise<number> => {
    const report = await kind.send({ ...request, dryRun });
    for (const line of reportLines(report, { file: files[0] ?? '', dryRun })) console.log(line);
    return report.errors.length;
  };
  if ((await tell(true)) > 0) return 1;
  if (values.apply) await tell(false);
  return 0;
};

try {
  process.exitCode = await main();
} catch (error) {
  const isSaid = error instanceof SetupError || error instanceof ProblemError || isUsage(error);
  console.error(isSaid ? (error as Error).message : error);
  process.exitCode = 1;
}

function isUsage(error: unknown): boolean {
  return (
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE')
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

/** What was told to people, and to other services. */
const TOLD = ['journal', 'outbox'];

/**
 * Keeps what a database's journal and outbox hold, for the end of `npm test`, which looks for secrets in it. Does
 * nothing outside of such a run.
 * @param name of the file
 */
export async function keepRows(databaseUrl: string, name: string): Promise<void> {
  const folder = process.env['ESSAIM_TEST_FOLDER'];
  if (!folder) return;
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    mkdirSync(join(folder, 'rows'), { recursive: true });
    for (const table of TOLD) {
      const { rows: found } = await client.query(`select to_regclass('${table}') as found`);
      if (found[0]?.found === null) continue;
      const { rows } = await client.query(`select to_jsonb(t)::text as row from ${table} t`);
      const lines = rows.map(({ row }: { row: string }) => `${row}\n`).join('');
      appendFileSync(join(folder, 'rows', `${name}.jsonl`), lines);
    }
  } finally {
    await client.end();
  }
}

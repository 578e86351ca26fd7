// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync, statSync } from 'node:fs';
import { Client } from 'pg';

/** A statement as a server ran it; values in PostgreSQL's text form. */
export interface Statement {
  readonly text: string;
  readonly values: readonly (string | null)[];
}

/** Reads, from the server's own log, the statements that an act makes a service run. */
export interface StatementLog extends AsyncDisposable {
  during(database: string, act: () => Promise<void>): Promise<Statement[]>;
}

const PREFIX = 'essaim-bench';

/**
 * Has a PostgreSQL server log every statement until disposed.
 * @param superuserUrl of the server
 * @param file where its log goes
 */
export const openStatementLog = async (
  superuserUrl: string,
  file: string,
): Promise<StatementLog> => {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  const set = async (statements: readonly string[]) => {
    for (const statement of statements) await client.query(statement);
    await client.query('select pg_reload_conf()');
    await client.query('select pg_sleep(0.5)');
  };
  await set([
    `alter system set log_line_prefix = '${PREFIX} %d '`,
    `alter system set log_statement = 'all'`,
  ]);
  return {
    during: async (database, act) => {
      const from = statSync(file).size;
      await act();
      return parseLog(readFileSync(file).subarray(from).toString('utf8'), database);
    },
    [Symbol.asyncDispose]: async () => {
      await set(['alter system reset log_line_prefix', 'alter system reset log_statement']);
      await client.end();
    },
  };
};

/** The statements of one database in a log, in order; the lines are those that `openStatementLog` asks for. */
export const parseLog = (log: string, database: string): Statement[] => {
  const statements: { text: string; values: (string | null)[] }[] = [];
  const records = log.split(new RegExp(`^${PREFIX} `, 'm')).map((record) => record.trimEnd());
  for (const record of records) {
    const [, name, kind, body = ''] = /^(\S+) (LOG|DETAIL): {2}(.*)$/s.exec(record) ?? [];
    if (name !== database) continue;
    if (kind === 'LOG') {
      const text = /^(?:execute [^:]*|statement): (.*)$/s.exec(body)?.[1];
      if (text !== undefined) statements.push({ text: text.replaceAll('\n\t', '\n'), values: [] });
    } else if (body.startsWith('Parameters: ')) {
      statements.at(-1)?.values.push(...parseValues(body));
    }
  }
  return statements;
};

const parseValues = (detail: string): (string | null)[] =>
  [...detail.matchAll(/\$\d+ = (?:NULL|'((?:[^']|'')*)')/g)].map(([, value]) =>
    value === undefined ? null : value.replaceAll("''", "'"),
  );

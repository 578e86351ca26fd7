// SPDX-License-Identifier: AGPL-3.0-or-later
import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/**
 * Makes sure that a database exists, owned by a role of the same name with this password, and that other roles cannot connect
 * to it. Applying it again only sets the password.
 * @returns the role's connection address
 */
export async function ensureDatabase(
  superuserUrl: string,
  name: string,
  password: string,
): Promise<string> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const role = escapeIdentifier(name);
    const secret = escapeLiteral(password);
    const exists = async (query: string) => (await client.query(query, [name])).rowCount !== 0;
    const hasRole = await exists('select 1 from pg_roles where rolname = $1');
    await client.query(`${hasRole ? 'alter' : 'create'} role ${role} login password ${secret}`);
    if (!(await exists('select 1 from pg_database where datname = $1'))) {
      await client.query(`create database ${role} owner ${role}`);
    }
    await client.query(`revoke connect on database ${role} from public`);
  } finally {
    await client.end();
  }
  const url = new URL(superuserUrl);
  url.username = name;
  url.password = password;
  url.pathname = `/${name}`;
  return url.href;
}

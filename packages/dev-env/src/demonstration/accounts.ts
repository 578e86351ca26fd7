// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DemonstrationAccount, DemonstrationContext } from '@essaim/dev-infra';
import { dataFile } from './data.ts';
import { until } from './until.ts';

const ACCOUNT_MADE_MS = 90_000;

interface PersonLine {
  readonly email: string;
  readonly role: string;
  readonly organisation: string;
}

const TIERS: readonly (readonly [RegExp, string])[] = [
  [/^nat$/, 'national'],
  [/^reg-/, 'regional'],
  [/^dep-/, 'departmental'],
  [/^heb-/, 'hoster'],
];

const tierOf = (key: string): string => TIERS.find(([shape]) => shape.test(key))?.[1] ?? 'local';

/** People of the demonstration, each under the mandate that their line names first. */
const people = (): PersonLine[] => {
  const [head = '', ...lines] = dataFile('people-example.csv').trim().split(/\r?\n/);
  const columns = head.split(',');
  const at = (cells: string[], name: string) => cells[columns.indexOf(name)] ?? '';
  const seen = new Map<string, PersonLine>();
  for (const cells of lines.map((line) => line.split(','))) {
    const email = at(cells, 'email');
    if (seen.has(email)) continue;
    seen.set(email, {
      email,
      role: at(cells, 'role'),
      organisation: at(cells, 'organisation_key'),
    });
  }
  return [...seen.values()];
};

/**
 * Gives every account of the demonstration its password, once Keycloak has the account: identity
 * makes accounts from a queue.
 */
export const openAccounts = async (
  context: Pick<DemonstrationContext, 'passwordOf' | 'setPassword'>,
): Promise<DemonstrationAccount[]> => {
  const accounts: DemonstrationAccount[] = [];
  for (const { email, role, organisation } of people()) {
    await until(`the account of ${email}`, ACCOUNT_MADE_MS, async () => {
      await context.setPassword(email);
      return true;
    });
    accounts.push({
      username: email,
      email,
      password: context.passwordOf(email),
      role,
      tier: tierOf(organisation),
      organisation,
    });
  }
  return accounts;
};

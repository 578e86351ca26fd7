// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RunSummary } from '@essaim/dev-infra';

/** Says to people, in French then in English, where everything is and who can sign in. */
export function summaryText(run: RunSummary, seconds: number): string {
  const accounts = run.accounts.map((account) => [
    account.email,
    account.password,
    `${account.role}, ${account.tier}`,
    account.organisation,
  ]);
  const addresses = [
    ['console', run.console],
    ['courriels / mail', run.mail],
    ...run.tools.map(({ name, url }) => [name, url]),
    ['identity', run.services.identity],
    ['catalog', run.services.catalog],
    ['planning', run.services.planning],
    ['Keycloak', run.issuer],
    ['NATS', run.nats],
  ];
  const parts = [
    `essaim est prêt (${seconds.toFixed(0)} s). Ouvrez ${run.console} ; arrêtez avec Ctrl-C ou npm stop.`,
    `essaim is ready. Open ${run.console}; stop with Ctrl-C or npm stop.`,
    table(addresses),
  ];
  if (accounts.length > 0)
    parts.push(`Comptes de démonstration / demonstration accounts:\n${table(accounts)}`);
  const [key] = run.keys;
  if (key) parts.push(`Commande / command: npx essaim tool profiles ; ESSAIM_KEY=${key.key}`);
  return `\n${parts.join('\n\n')}\n`;
}

function table(rows: string[][]): string {
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map(
      (row) =>
        `  ${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}`,
    )
    .join('\n');
}

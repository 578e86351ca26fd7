// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SeedDemonstration } from '@essaim/dev-infra';
import { until } from './until.ts';

const ACCOUNT_MADE_MS = 90_000;

/** Gives the one person who is there before anybody is invited their password. */
export const seedFirstAdministrator: SeedDemonstration = async (context) => {
  const { email } = context.firstAdministrator;
  await until(`the account of ${email}`, ACCOUNT_MADE_MS, async () => {
    await context.setPassword(email);
    return true;
  });
  return {
    keys: [],
    accounts: [
      {
        username: email,
        email,
        password: context.passwordOf(email),
        role: 'coordination',
        tier: 'national',
        organisation: 'nat',
      },
    ],
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ReadRows, readRows } from './read-rows.ts';
import type { Row } from './row.ts';

/** One renewal, as a file says it. */
export interface RenewalLine {
  /** In lower case: people are told apart by it. */
  readonly email: string;
  readonly organisationKey: string;
}

const readRenewal = (row: Row): RenewalLine => {
  const email = row.email('email');
  if (email === null) row.refuse('email', 'missing_value');
  return {
    email: (email ?? '').toLowerCase(),
    organisationKey: row.required('organisation_key'),
  };
};

/** Reads a file of memberships to renew. */
export const readRenewalsFile = (text: string): ReadRows<RenewalLine> =>
  readRows(text, ['email', 'organisation_key'], readRenewal);

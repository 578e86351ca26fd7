// SPDX-License-Identifier: AGPL-3.0-or-later
import { aliasOfDomain, signInChoices } from '../db/provider-domains.ts';
import { mailDomain } from '../domain/providers/mail-domain.ts';
import type { Operation } from './operation.ts';

/** Open to all: it names only what the sign-in page shows anyway. */
export const listSignInChoices: Operation<'listSignInChoices'> =
  ({ db }) =>
  async ({ query }) => {
    const domain = query.domain === undefined ? null : mailDomain(query.domain);
    return {
      status: 200,
      headers: { 'cache-control': 'no-store' },
      body: {
        items: await signInChoices(db),
        alias: domain === null ? null : await aliasOfDomain(db, domain),
      },
    };
  };

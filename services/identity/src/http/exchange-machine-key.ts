// SPDX-License-Identifier: AGPL-3.0-or-later
import { exchangeKey } from '../app/machine-keys/exchange-key.ts';
import type { Operation } from './operation.ts';
import { readNames } from './views/refs.ts';

export const exchangeMachineKey: Operation<'exchangeMachineKey'> =
  (identity) =>
  async ({ body }) => {
    const { key, ...token } = await exchangeKey(identity, body.key);
    const names = await readNames(identity.db, {
      people: [key.created_by],
      organisations: [key.organisation_id],
    });
    return {
      status: 200,
      headers: { 'cache-control': 'no-store' },
      body: {
        ...token,
        key: { id: key.id, name: key.name },
        person: names.person(key.created_by),
        mandateId: key.created_with,
        organisation: names.organisation(key.organisation_id),
        scopes: key.scopes,
      },
    };
  };

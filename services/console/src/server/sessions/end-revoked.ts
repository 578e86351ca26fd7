// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EventData } from '@essaim/contracts';
import { onCommit } from '@essaim/postgres';
import type { Transaction } from 'kysely';
import type { ChangeHub } from '../changes/change-hub.ts';
import type { ConsoleDatabase } from '../db/schema.ts';

type Revoked = { readonly data: EventData<'session.revoked'> };
type Handle = (trx: Transaction<ConsoleDatabase>, event: Revoked) => Promise<void>;

/**
 * "Sign out everywhere": also ends the browser sessions of this console begun before it, and tells
 * their pages. The event can arrive late, after the person signed in again.
 */
export const endRevoked =
  (keepCopy: Handle, hub: ChangeHub): Handle =>
  async (trx, event) => {
    await keepCopy(trx, event);
    await trx
      .deleteFrom('session')
      .where('uid', '=', event.data.uid)
      .where('created_at', '<', event.data.notBefore)
      .execute();
    onCommit(trx, () => hub.check());
  };

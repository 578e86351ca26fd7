// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommandEnvelope, InboxHandlers } from '@essaim/messaging';
import { onCommit } from '@essaim/postgres';
import type { Cause } from '../app/cause.ts';
import { grantAccess, revokeAccess } from '../app/clients/change-access.ts';
import { ensureClient } from '../app/clients/ensure-client.ts';
import type { Identity } from '../app/identity.ts';
import type { IdentityTables } from '../db/schema.ts';

/** What identity does with the commands that it receives. */
export const subscribes = (identity: Identity): InboxHandlers<IdentityTables> => {
  const { clock, queue } = identity;
  const causeOf = ({ actor, correlationId }: CommandEnvelope): Cause => ({
    actor,
    correlationId,
    at: clock.now(),
    today: clock.today().toString(),
  });
  return {
    'identity.ensure-client': async (trx, command) => {
      await ensureClient(trx, identity, causeOf(command), command.data);
      onCommit(trx, queue.wake);
    },
    'identity.grant-access': async (trx, command) => {
      await grantAccess(trx, causeOf(command), command.data);
      onCommit(trx, queue.wake);
    },
    'identity.revoke-access': async (trx, command) => {
      await revokeAccess(trx, causeOf(command), command.data);
      onCommit(trx, queue.wake);
    },
  };
};

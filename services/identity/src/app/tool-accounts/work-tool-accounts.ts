// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { findClient } from '../../db/clients.ts';
import { findPerson } from '../../db/people.ts';
import {
  type RecordedToolAccount,
  claimToolAccount,
  postponeToolAccount,
  settleToolAccount,
} from '../../db/tool-accounts.ts';
import { pauseBeforeTool } from '../../domain/offboarding/tool-task.ts';
import type { Identity } from '../identity.ts';
import { ToolError } from '../ports.ts';
import { toolAccountOf } from './tool-account-of.ts';

const LEASE_S = 60;

type Worker = Pick<Identity, 'db' | 'clock' | 'logger' | 'secrets' | 'toolAccounts'>;

/**
 * Makes, changes and closes the accounts that are due in the tools. One that a tool did not take comes
 * back after a growing pause, an hour at most; nothing is given up. A tool that is away is asked once,
 * so that the others do not wait for it.
 */
export const workToolAccounts = async (identity: Worker, stopping: AbortSignal): Promise<void> => {
  const { db, clock, logger } = identity;
  const away: Uuid[] = [];
  while (!stopping.aborted) {
    const account = await claimToolAccount(db, clock.now(), LEASE_S, away);
    if (!account) return;
    try {
      await write(identity, account);
      await settleToolAccount(db, account);
    } catch (error) {
      if (!(error instanceof ToolError)) throw error;
      const attempts = account.attempts + 1;
      const { instance_id: instanceId, person_id: personId } = account;
      if (error.fault === 'tool-unreachable') away.push(instanceId);
      logger.warn(
        { instanceId, personId, attempts, reason: error.fault },
        'an account waits for its tool',
      );
      await postponeToolAccount(db, account, {
        attempts,
        reason_code: error.fault,
        next_at: clock
          .now()
          .add({ seconds: pauseBeforeTool(attempts) })
          .toString(),
      });
    }
  }
};

/** A tool that has no such address any more is left alone. */
const write = async (
  { db, secrets, toolAccounts }: Worker,
  account: RecordedToolAccount,
): Promise<void> => {
  const client = await findClient(db, account.instance_id);
  const person = await findPerson(db, account.person_id);
  if (!client?.provisioning_uri || !person) return;
  const tool = {
    address: client.provisioning_uri,
    clientId: client.client_id,
    secret: secrets.open(client.secret),
  };
  if (account.is_wanted) await toolAccounts.ensure(tool, toolAccountOf(person));
  else await toolAccounts.deactivate(tool, person.uid);
};

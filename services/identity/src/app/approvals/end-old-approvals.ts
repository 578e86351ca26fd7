// SPDX-License-Identifier: AGPL-3.0-or-later
import { transaction } from '@essaim/postgres';
import { expireApprovals } from '../../db/approvals.ts';
import { ownCause } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { noteApproval } from './note-approval.ts';
import { tellAsker } from './tell.ts';

/** Ends the requests that nobody answered in time, forgets what they held, and tells who asked. */
export const endOldApprovals = async (identity: Identity): Promise<void> => {
  const ended = await transaction(identity.db, async (trx) => {
    const expired = await expireApprovals(trx, identity.clock.now());
    for (const approval of expired) {
      const cause = ownCause(identity.clock, approval.correlation_id);
      await noteApproval(trx, cause, 'expireApproval', approval);
    }
    return expired;
  });
  for (const approval of ended) await tellAsker(identity, approval);
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Approval, endApproval } from '../../db/approvals.ts';
import type { Work } from '../../db/database.ts';
import type { Cause } from '../cause.ts';
import { noteApproval } from './note-approval.ts';

/** Ends a request for what is no longer as it was asked for, unless it was answered meanwhile. */
export const outdateApproval = async (
  trx: Work,
  cause: Cause,
  approval: Approval,
): Promise<void> => {
  if (await endApproval(trx, approval.id, { state: 'outdated' })) {
    await noteApproval(trx, cause, 'outdateApproval', approval);
  }
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Approval } from '../../db/approvals.ts';
import type { Work } from '../../db/database.ts';
import { type Cause, note } from '../cause.ts';

/** Writes what becomes of a request into the journal; never what a file holds. */
export const noteApproval = (
  trx: Work,
  cause: Cause,
  action: string,
  approval: Approval,
): Promise<void> =>
  note(trx, cause, {
    action,
    resourceType: 'approval',
    resourceId: approval.id,
    organisationId: approval.organisation_id,
    summary: {
      what: approval.action,
      askedBy: approval.asked_by,
      payloadHash: approval.payload_hash,
      ...(approval.name !== null && { name: approval.name }),
      ...(approval.count !== null && { count: approval.count }),
      ...(approval.reason !== null && { reason: approval.reason }),
    },
  });

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Approval } from '../../db/approvals.ts';
import type { Database } from '../../db/database.ts';
import type { Schemas } from '../operation.ts';
import { readNames } from './refs.ts';

const instant = (text: string): string => Temporal.Instant.from(text).toString();

/**
 * Requests as the API shows them; one whose time is over is shown so before it is ended.
 * @param reader who reads them, and when
 */
export const approvalViews = async (
  db: Database,
  approvals: readonly Approval[],
  { personId, now }: { readonly personId: Uuid; readonly now: Temporal.Instant },
): Promise<Schemas['Approval'][]> => {
  const names = await readNames(db, {
    people: approvals.flatMap((one) => [one.asked_by, one.decided_by]),
    organisations: approvals.map((one) => one.organisation_id),
  });
  return approvals.map((one) => ({
    id: one.id,
    action: one.action,
    organisation: names.organisation(one.organisation_id),
    subjectId: one.provider_id,
    name: one.name,
    count: one.count,
    state:
      one.state === 'waiting' && Temporal.Instant.compare(one.expires_at, now) <= 0
        ? 'expired'
        : one.state,
    askedBy: names.person(one.asked_by),
    askedAt: instant(one.asked_at),
    expiresAt: instant(one.expires_at),
    decidedBy: names.personOrNull(one.decided_by),
    decidedAt: one.decided_at === null ? null : instant(one.decided_at),
    reason: one.reason,
    mine: one.asked_by === personId,
  }));
};

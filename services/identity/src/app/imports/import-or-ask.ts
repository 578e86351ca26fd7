// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import type { Approval } from '../../db/approvals.ts';
import type { Work } from '../../db/database.ts';
import { findMandate } from '../../db/mandates.ts';
import { MOST_ALONE } from '../../domain/approval.ts';
import { askOrDo } from '../approvals/ask-or-do.ts';
import type { Identity } from '../identity.ts';
import type { PersonalCause } from '../invitations/record-invitation.ts';
import type { ImportReport, WrittenImport } from './report.ts';

export interface ProposedImport extends ImportReport {
  /** What waits for a second person; then nothing is written yet. */
  readonly approval: Approval | null;
}

/**
 * Writes a file, or asks a second person when it is too much for one.
 * @param write writes at most so many lines, else none
 */
export const importOrAsk = async (
  identity: Identity,
  cause: PersonalCause,
  {
    action,
    text,
  }: {
    readonly action: 'import-invitations' | 'import-people';
    readonly text: string;
  },
  write: (trx: Work, most: number) => Promise<WrittenImport>,
): Promise<ProposedImport> => {
  const { db, queue } = identity;
  const { waiting, ...report } = await transaction(db, (trx) => write(trx, MOST_ALONE));
  queue.wake();
  if (waiting === 0) return { ...report, approval: null };
  const mandate = await findMandate(db, cause.actor.mandateId);
  if (!mandate) throw problem('forbidden');
  const approval = await askOrDo(
    identity,
    cause,
    {
      action,
      organisationId: mandate.organisationId,
      provider: null,
      payload: { text, refused: report.errors.length },
      count: waiting,
    },
    (trx) => write(trx, Number.POSITIVE_INFINITY),
  );
  queue.wake();
  return { ...report, applied: approval === null, approval };
};

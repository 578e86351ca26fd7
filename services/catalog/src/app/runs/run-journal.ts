// SPDX-License-Identifier: AGPL-3.0-or-later
import type { JournalEntry } from '@essaim/postgres';
import type { ActivationRun } from '../../domain/run/run.ts';
import { type Cause, journalEntry } from '../cause.ts';

/** The line of the journal for what a person did to a run. */
export const runLine = (
  { id, name, organisationId }: Pick<ActivationRun, 'id' | 'name' | 'organisationId'>,
  cause: Cause,
  summary: Record<string, unknown>,
): JournalEntry =>
  journalEntry(cause, {
    resourceType: 'activation-run',
    resourceId: id,
    organisationId,
    summary: { name, ...summary },
  });

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { JournalEntry } from '@essaim/postgres';
import type { Activation } from '../../domain/activation/activation.ts';
import { type Cause, journalEntry } from '../cause.ts';

/** The line of the journal for what a person did to an activation. */
export const journalLine = (
  { id, organisationId }: Pick<Activation, 'id' | 'organisationId'>,
  cause: Cause,
  summary: Record<string, unknown>,
): JournalEntry =>
  journalEntry(cause, {
    resourceType: 'activation',
    resourceId: id,
    organisationId,
    summary,
  });

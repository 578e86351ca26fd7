// SPDX-License-Identifier: AGPL-3.0-or-later
import type { JournalEntry } from '@essaim/postgres';
import type { ActivationRun } from '../../domain/run/run.ts';
import type { Cause } from '../cause.ts';

/** The line of the journal for what a person did to a run. */
export const runLine = (
  { id, name, organisationId }: Pick<ActivationRun, 'id' | 'name' | 'organisationId'>,
  { at, actor, action, correlationId }: Cause,
  summary: Record<string, unknown>,
): JournalEntry => ({
  at,
  personId: actor?.personId ?? null,
  mandateId: actor?.mandateId ?? null,
  action,
  resourceType: 'activation-run',
  resourceId: id,
  organisationId,
  summary: { name, ...summary },
  correlationId,
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { RequestContext } from '@essaim/service-kit';
import type { JournalScope } from '../db/reads/journal.ts';
import { readJournal } from '../domain/permissions.ts';
import { countingMandates } from './sight-of.ts';

/**
 * Whose lines are read: an organisation's, with those below it if wanted, or all that the caller's
 * mandates reach.
 * @throws DomainError `forbidden` when no mandate reads a journal
 */
export const journalScope = (
  context: Pick<RequestContext, 'actor' | 'today'>,
  organisationId: Uuid | undefined,
  subtree: boolean,
): JournalScope => {
  if (organisationId !== undefined) {
    return {
      organisationIds: [organisationId],
      aboveIds: subtree ? [organisationId] : [],
      everywhere: false,
    };
  }
  const mandates = countingMandates(context).filter((mandate) =>
    readJournal.some((grant) => grant.roles.includes(mandate.role)),
  );
  if (mandates.length === 0) throw problem('forbidden');
  const wide = mandates.filter(({ scope }) => scope === 'subtree');
  return {
    organisationIds: mandates.map((mandate) => mandate.organisationId),
    aboveIds: wide.map((mandate) => mandate.organisationId),
    everywhere: wide.some(({ tier }) => tier === 'national'),
  };
};

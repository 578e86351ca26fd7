// SPDX-License-Identifier: AGPL-3.0-or-later
import { transaction } from '@essaim/postgres';
import type { Work } from '../../db/database.ts';
import { insertMandates, updateMandate } from '../../db/mandates.ts';
import { lastMemberships } from '../../db/memberships.ts';
import { organisationsByKeys } from '../../db/organisations.ts';
import { lockPeopleByEmails } from '../../db/people.ts';
import { readRenewalsFile } from '../../domain/imports/renewals-file.ts';
import { type Renewal, resolveRenewals } from '../../domain/imports/resolve-renewals.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { type Cause, note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { type ImportMode, type ImportReport, lockImports, mayApply } from '../imports/report.ts';
import { mandateRows, recordMandateChange } from '../mandates/give-mandates.ts';

/**
 * Renews the memberships of a file for the season that is being renewed for. One that goes on keeps its
 * mandate; one that lapsed gets another, and the account and its access come back with it.
 * @param mayRenew whether the importing mandate may give memberships there
 * @throws DomainError `csv-invalid` and those of `readCsv`
 */
export const importRenewals = async (
  { db, queue }: Identity,
  cause: Cause,
  text: string,
  mode: ImportMode,
  mayRenew: (organisation: Organisation) => boolean,
): Promise<ImportReport> => {
  const report = await transaction(db, async (trx) => {
    await lockImports(trx);
    const read = readRenewalsFile(text);
    const lines = read.items.map(({ item }) => item);
    const people = await lockPeopleByEmails(
      trx,
      lines.map(({ email }) => email),
    );
    const organisations = await organisationsByKeys(
      trx,
      lines.map(({ organisationKey }) => organisationKey),
    );
    const { renewals, unchanged, ignored, errors } = resolveRenewals(read, {
      today: cause.today,
      organisations,
      people,
      memberships: await lastMemberships(
        trx,
        [...people.values()].map(({ id }) => id),
        [...organisations.values()].map(({ id }) => id),
      ),
      mayRenew,
    });
    const applied = mayApply(mode, errors);
    if (applied) await renew(trx, cause, renewals);
    return {
      dryRun: mode.dryRun,
      applied,
      created: renewals.filter(({ extended }) => extended === null).length,
      updated: renewals.filter(({ extended }) => extended !== null).length,
      unchanged,
      ignored,
      errors,
      warnings: [],
    };
  });
  queue.wake();
  return report;
};

const renew = async (trx: Work, cause: Cause, renewals: readonly Renewal[]): Promise<void> => {
  const byPerson = Map.groupBy(renewals, ({ person }) => person.id);
  for (const theirs of byPerson.values()) {
    const [first] = theirs;
    if (!first) continue;
    for (const { person, organisationId, to, extended } of theirs) {
      if (extended === null) {
        const row = { organisationId, role: 'member', scope: 'self', to } as const;
        const given = [{ ...row, from: cause.today, origin: 'renewal' as const }];
        await insertMandates(trx, mandateRows(person, given, cause));
      } else await updateMandate(trx, extended, { scope: 'self', to });
    }
    await recordMandateChange(trx, cause, first.person, 'mandate.granted');
  }
  if (renewals.length === 0) return;
  await note(trx, cause, {
    action: 'importRenewals',
    resourceType: 'mandate',
    resourceId: 'all',
    organisationId: null,
    summary: { people: byPerson.size, memberships: renewals.length },
  });
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { NATIONAL_HOME } from '@essaim/kernel';
import { transaction } from '@essaim/postgres';
import { arrivalsAmong } from '../../db/arrivals.ts';
import type { Work } from '../../db/database.ts';
import { enqueueTasks } from '../../db/keycloak-tasks.ts';
import { insertMandates, mandatesOf, updateMandate } from '../../db/mandates.ts';
import { organisationsByKeys } from '../../db/organisations.ts';
import { lockPeopleByEmails, updatePerson } from '../../db/people.ts';
import { type PersonLine, readPeopleFile } from '../../domain/imports/people-file.ts';
import {
  type PeopleOutcome,
  type PersonChange,
  resolvePeople,
} from '../../domain/imports/resolve-people.ts';
import type { ReadRows } from '../../domain/imports/read-rows.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/person.ts';
import { membershipEnd } from '../../domain/season/season.ts';
import { type Cause, note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { type MandateToGive, mandateRows } from '../mandates/give-mandates.ts';
import { registerPeople } from '../people/register-people.ts';
import { publishPeople } from '../publish.ts';
import { type ImportMode, type ImportReport, lockImports, mayApply } from './report.ts';

/**
 * Imports people and their mandates. Their accounts follow in Keycloak, without credentials.
 * @param mayGive whether the importing mandate may give this role there
 * @throws DomainError `csv-invalid` and those of `readCsv`
 */
export const importPeople = async (
  { db, queue }: Identity,
  cause: Cause,
  text: string,
  mode: ImportMode,
  mayGive: (line: PersonLine, organisation: Organisation) => boolean,
): Promise<ImportReport> => {
  const report = await transaction(db, async (trx) => {
    await lockImports(trx);
    const read = withSeasons(readPeopleFile(text), cause.today);
    const lines = read.items.map(({ item }) => item);
    const people = await lockPeopleByEmails(
      trx,
      lines.map(({ email }) => email),
    );
    const outcome = resolvePeople(read, {
      organisations: await organisationsByKeys(
        trx,
        lines.map(({ organisationKey }) => organisationKey),
      ),
      people,
      unproven: await arrivalsAmong(
        trx,
        [...people.values()].map(({ id }) => id),
      ),
      mandates: await mandatesOf(
        trx,
        [...people.values()].map(({ id }) => id),
      ),
      mayGive,
    });
    const applied = mayApply(mode, outcome.errors);
    if (applied) await writePeople(trx, cause, outcome);
    const { created, updated, unchanged, ignored, errors, warnings } = outcome;
    return {
      dryRun: mode.dryRun,
      applied,
      created,
      updated,
      unchanged,
      ignored,
      errors,
      warnings,
    };
  });
  queue.wake();
  return report;
};

/** A membership without a last day runs until the end of its season. */
const withSeasons = (read: ReadRows<PersonLine>, today: string): ReadRows<PersonLine> => ({
  ...read,
  items: read.items.map(({ line, item }) => ({
    line,
    item:
      item.role === 'member' && item.to === null
        ? { ...item, to: membershipEnd(item.from, today) }
        : item,
  })),
});

const toGive = ({ granted }: PersonChange): MandateToGive[] =>
  granted.map(({ organisation, role, scope, from, to }) => ({
    organisationId: organisation.id,
    role,
    scope,
    from,
    to,
    origin: 'import',
  }));

const writePeople = async (
  trx: Work,
  cause: Cause,
  { changes, created, updated }: PeopleOutcome,
): Promise<void> => {
  const newcomers = await registerPeople(
    trx,
    cause,
    changes
      .filter(({ person }) => !person)
      .map((change) => ({
        email: change.line.email,
        givenName: change.line.givenName,
        familyName: change.line.familyName,
        language: change.line.language,
        home: change.granted[0]?.organisation.home ?? NATIONAL_HOME,
        mandates: toGive(change),
      })),
  );
  const known: Person[] = [];
  for (const change of changes) {
    const { person, granted, changed } = change;
    if (!person || granted.length + changed.length === 0) continue;
    await insertMandates(trx, mandateRows(person, toGive(change), cause));
    for (const { mandate, line } of changed) await updateMandate(trx, mandate.id, line);
    const after = {
      ...person,
      mandateVersion: person.mandateVersion + 1,
      version: person.version + 1,
    };
    await updatePerson(trx, after);
    known.push(after);
  }
  await publishPeople(trx, cause, 'mandate.granted', known);
  await enqueueTasks(
    trx,
    [...newcomers, ...known].map(({ id }) => ({
      kind: 'account' as const,
      subject: id,
      lane: 'bulk' as const,
      correlationId: cause.correlationId,
    })),
  );
  if (newcomers.length + known.length === 0) return;
  await note(trx, cause, {
    action: 'importPeople',
    resourceType: 'person',
    resourceId: 'all',
    organisationId: null,
    summary: { people: newcomers.length + known.length, mandates: created, changed: updated },
  });
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { NATIONAL_HOME } from '@essaim/kernel';
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
import { type MandateToGive, mandateRows } from '../mandates/give-mandates.ts';
import { registerPeople } from '../people/register-people.ts';
import { publishPeople } from '../publish.ts';
import { type ImportMode, type WrittenImport, lockImports, mayApply } from './report.ts';

/** Whether who imports may give the role of a line at an organisation. */
export type MayGive = (line: PersonLine, organisation: Organisation) => boolean;

/**
 * Writes the people of a file, unless they get more mandates than one person may give.
 * @param most how many mandates other than memberships are written at most
 */
export const writeImportedPeople = async (
  trx: Work,
  cause: Cause,
  text: string,
  mode: ImportMode,
  mayGive: MayGive,
  most: number = Number.POSITIVE_INFINITY,
): Promise<WrittenImport> => {
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
  const mayWrite = mayApply(mode, outcome.errors);
  const given = countWorking(outcome);
  const applied = mayWrite && given <= most;
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
    waiting: mayWrite && !applied ? given : 0,
  };
};

/** Mandates that give rights over others; memberships do not. */
const countWorking = ({ changes }: PeopleOutcome): number =>
  changes
    .flatMap(({ granted, changed }) => [...granted, ...changed.map(({ line }) => line)])
    .filter(({ role }) => role !== 'member').length;

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

// SPDX-License-Identifier: AGPL-3.0-or-later
import { transaction } from '@essaim/postgres';
import type { Work } from '../../db/database.ts';
import { openInvitationsOf } from '../../db/invitations.ts';
import { mandatesOf } from '../../db/mandates.ts';
import { organisationsByKeys } from '../../db/organisations.ts';
import { lockPeopleByEmails } from '../../db/people.ts';
import { type InvitationLine, readInvitationsFile } from '../../domain/imports/invitations-file.ts';
import {
  type InvitationKnowledge,
  type InvitationToSend,
  resolveInvitations,
} from '../../domain/imports/resolve-invitations.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/person.ts';
import { note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { type PersonalCause, recordInvitation } from '../invitations/record-invitation.ts';
import { type ImportMode, type ImportReport, lockImports, mayApply } from './report.ts';

/**
 * Invites the people of a file, in one transaction. Their mails follow in the lane of what may wait.
 * @param mayGive whether the importing mandate may give this role there
 * @throws DomainError `csv-invalid` and those of `readCsv`
 */
export const importInvitations = async (
  { db, queue }: Identity,
  cause: PersonalCause,
  text: string,
  mode: ImportMode,
  mayGive: (line: InvitationLine, organisation: Organisation) => boolean,
): Promise<ImportReport> => {
  const report = await transaction(db, async (trx) => {
    await lockImports(trx);
    const read = readInvitationsFile(text);
    const lines = read.items.map(({ item }) => item);
    const people = await lockPeopleByEmails(
      trx,
      lines.map(({ email }) => email),
    );
    const { toSend, unchanged, ignored, errors } = resolveInvitations(read, {
      today: cause.today,
      organisations: await organisationsByKeys(
        trx,
        lines.map(({ organisationKey }) => organisationKey),
      ),
      isNeedless: await needlessOf(trx, people, cause.today),
      mayGive,
    });
    const applied = mayApply(mode, errors);
    if (applied && toSend.length > 0) {
      for (const line of toSend) await invite(trx, cause, line, people);
      await note(trx, cause, {
        action: 'importInvitations',
        resourceType: 'invitation',
        resourceId: 'all',
        organisationId: null,
        summary: { invited: toSend.length },
      });
    }
    return {
      dryRun: mode.dryRun,
      applied,
      created: toSend.length,
      updated: 0,
      unchanged,
      ignored,
      errors,
      warnings: [],
    };
  });
  queue.wake();
  return report;
};

const needlessOf = async (
  trx: Work,
  people: ReadonlyMap<string, Person>,
  today: string,
): Promise<InvitationKnowledge['isNeedless']> => {
  const ids = [...people.values()].map(({ id }) => id);
  const [held, open] = [await mandatesOf(trx, ids), await openInvitationsOf(trx, ids)];
  return (email, organisation, role) => {
    const person = people.get(email);
    if (!person) return false;
    const isThis = (one: { readonly organisationId: string; readonly role: string }) =>
      one.organisationId === organisation.id && one.role === role;
    const holds = (held.get(person.id) ?? []).some(
      (mandate) => isThis(mandate) && (mandate.to === null || mandate.to >= today),
    );
    return holds || open.some((one) => one.personId === person.id && isThis(one));
  };
};

/** The same new person may be invited to several roles: the first line makes the account. */
const invite = async (
  trx: Work,
  cause: PersonalCause,
  { givenName, familyName, ...line }: InvitationToSend,
  people: ReadonlyMap<string, Person>,
): Promise<void> => {
  const known =
    people.get(line.email) ?? (await lockPeopleByEmails(trx, [line.email])).get(line.email);
  const request = {
    ...line,
    givenName: givenName ?? undefined,
    familyName: familyName ?? undefined,
  };
  await recordInvitation(trx, cause, request, known, 'bulk');
};

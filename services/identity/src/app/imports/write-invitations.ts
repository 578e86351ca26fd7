// SPDX-License-Identifier: AGPL-3.0-or-later
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
import { type PersonalCause, recordInvitation } from '../invitations/record-invitation.ts';
import { type ImportMode, type WrittenImport, lockImports, mayApply } from './report.ts';

/** Whether who imports may invite to the role of a line at an organisation. */
export type MayInvite = (line: InvitationLine, organisation: Organisation) => boolean;

/**
 * Writes the invitations of a file, unless they are more than one person may send.
 * @param most how many invitations are written at most
 */
export const writeInvitations = async (
  trx: Work,
  cause: PersonalCause,
  text: string,
  mode: ImportMode,
  mayGive: MayInvite,
  most: number = Number.POSITIVE_INFINITY,
): Promise<WrittenImport> => {
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
  const mayWrite = mayApply(mode, errors);
  const applied = mayWrite && toSend.length <= most;
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
    waiting: mayWrite && !applied ? toSend.length : 0,
  };
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

// SPDX-License-Identifier: AGPL-3.0-or-later
import { readPage } from '@essaim/postgres';
import type { Language } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type Selectable, sql } from 'kysely';
import type { Invitation, InvitationState } from '../domain/invitation.ts';
import type { Database, Work } from './database.ts';
import type { InvitationTable } from './schema.ts';

/** An invitation with what only its mail and its list need. */
export interface RecordedInvitation extends Invitation {
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly language: Language;
  readonly deliveredAt: string | null;
  readonly invitedBy: Uuid | null;
  readonly acceptedAt: string | null;
  readonly createdAt: string;
}

const toInvitation = (row: Selectable<InvitationTable>): RecordedInvitation => ({
  id: row.id,
  organisationId: row.organisation_id,
  role: row.role,
  scope: row.scope,
  mandateTo: row.mandate_to,
  email: row.email ?? '',
  personId: row.person_id,
  madeAccount: row.made_account,
  state: row.state,
  sends: row.sends,
  sentAt: Temporal.Instant.from(row.sent_at),
  expiresAt: Temporal.Instant.from(row.expires_at),
  mandateId: row.mandate_id,
  version: row.version,
  givenName: row.given_name,
  familyName: row.family_name,
  language: row.language,
  deliveredAt: row.delivered_at,
  invitedBy: row.invited_by,
  acceptedAt: row.accepted_at,
  createdAt: row.created_at,
});

/** Records a new invitation, without any token yet. */
export const insertInvitation = async (
  trx: Work,
  invitation: RecordedInvitation,
  invitedWith: Uuid,
): Promise<void> => {
  await trx
    .insertInto('invitation')
    .values({
      id: invitation.id,
      organisation_id: invitation.organisationId,
      role: invitation.role,
      scope: invitation.scope,
      mandate_to: invitation.mandateTo,
      email: invitation.email || null,
      given_name: invitation.givenName,
      family_name: invitation.familyName,
      language: invitation.language,
      person_id: invitation.personId,
      made_account: invitation.madeAccount,
      token_hashes: [],
      state: invitation.state,
      sends: invitation.sends,
      sent_at: invitation.sentAt,
      expires_at: invitation.expiresAt,
      delivered_at: null,
      invited_by: invitation.invitedBy,
      invited_with: invitedWith,
      accepted_at: null,
      mandate_id: null,
      version: invitation.version,
      created_at: invitation.createdAt,
    })
    .execute();
};

/** Writes the new state of an invitation. */
export const updateInvitation = async (
  trx: Work,
  invitation: Invitation,
  acceptedAt: Temporal.Instant | null = null,
): Promise<void> => {
  await trx
    .updateTable('invitation')
    .set({
      state: invitation.state,
      sends: invitation.sends,
      sent_at: invitation.sentAt,
      expires_at: invitation.expiresAt,
      mandate_id: invitation.mandateId,
      accepted_at: acceptedAt,
      version: invitation.version,
    })
    .where('id', '=', invitation.id)
    .execute();
};

/** Makes the links that were sent so far worthless: before an invitation is sent again. */
export const forgetTokens = async (trx: Work, id: Uuid): Promise<void> => {
  await trx
    .updateTable('invitation')
    .set({ token_hashes: [], delivered_at: null })
    .where('id', '=', id)
    .execute();
};

/** Keeps the hash of a token that is about to be sent. */
export const addToken = async (db: Database | Work, id: Uuid, hash: Buffer): Promise<void> => {
  await db
    .updateTable('invitation')
    .set({ token_hashes: sql`array_append(token_hashes, ${hash}::bytea)` })
    .where('id', '=', id)
    .execute();
};

/** Notes that the mail of an invitation was taken by a mail server. */
export const markDelivered = async (trx: Work, id: Uuid, at: Temporal.Instant): Promise<void> => {
  await trx.updateTable('invitation').set({ delivered_at: at }).where('id', '=', id).execute();
};

/** An invitation by its id. */
export const findInvitation = async (
  db: Database | Work,
  id: string,
): Promise<RecordedInvitation | undefined> => {
  const row = await db
    .selectFrom('invitation')
    .selectAll()
    .where('id', '=', id as Uuid)
    .executeTakeFirst();
  return row && toInvitation(row);
};

/** An invitation by its id, the row held until the commit. */
export const lockInvitation = async (
  trx: Work,
  id: string,
): Promise<RecordedInvitation | undefined> => {
  const row = await trx
    .selectFrom('invitation')
    .selectAll()
    .where('id', '=', id as Uuid)
    .forUpdate()
    .executeTakeFirst();
  return row && toInvitation(row);
};

/** The invitation that a token belongs to. */
export const findInvitationByToken = async (
  db: Database,
  hash: Buffer,
): Promise<RecordedInvitation | undefined> => {
  const row = await db
    .selectFrom('invitation')
    .selectAll()
    .where(sql<boolean>`token_hashes @> array[${hash}::bytea]`)
    .executeTakeFirst();
  return row && toInvitation(row);
};

/** The invitation that a token belongs to, the row held until the commit. */
export const lockInvitationByToken = async (
  trx: Work,
  hash: Buffer,
): Promise<RecordedInvitation | undefined> => {
  const row = await trx
    .selectFrom('invitation')
    .selectAll()
    .where(sql<boolean>`token_hashes @> array[${hash}::bytea]`)
    .forUpdate()
    .executeTakeFirst();
  return row && toInvitation(row);
};

export interface InvitationFilter {
  readonly organisationIds?: readonly Uuid[];
  readonly state?: InvitationState;
  readonly personId?: Uuid;
  readonly expiredAt?: Temporal.Instant;
}

const filtered = (db: Database | Work, filter: InvitationFilter) => {
  let query = db.selectFrom('invitation');
  if (filter.organisationIds) {
    query = query.where(
      sql<boolean>`organisation_id = any(${[...filter.organisationIds]}::uuid[])`,
    );
  }
  if (filter.state) query = query.where('state', '=', filter.state);
  if (filter.personId) query = query.where('person_id', '=', filter.personId);
  if (filter.expiredAt) query = query.where('expires_at', '<=', filter.expiredAt.toString());
  return query;
};

/** Invitations of some people that wait for an answer. */
export const openInvitationsOf = async (
  trx: Work,
  personIds: readonly Uuid[],
): Promise<RecordedInvitation[]> => {
  const rows = await trx
    .selectFrom('invitation')
    .selectAll()
    .where(sql<boolean>`person_id = any(${[...personIds]}::uuid[])`)
    .where('state', '=', 'sent')
    .execute();
  return rows.map(toInvitation);
};

/** Invitations of a person, or to an organisation, that wait for an answer; their rows are held. */
export const lockOpenInvitations = async (
  trx: Work,
  of: { readonly personId: Uuid } | { readonly organisationId: Uuid },
): Promise<RecordedInvitation[]> => {
  const query = trx.selectFrom('invitation').selectAll().where('state', '=', 'sent');
  const rows = await (
    'personId' in of
      ? query.where('person_id', '=', of.personId)
      : query.where('organisation_id', '=', of.organisationId)
  )
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(toInvitation);
};

/** A page of invitations, newest first. */
export const listInvitations = async (
  db: Database | Work,
  filter: InvitationFilter,
  page: { readonly size: number; readonly offset: number },
): Promise<{ items: RecordedInvitation[]; total: number }> => {
  const query = filtered(db, filter);
  const { rows, total } = await readPage(
    query.selectAll().orderBy('created_at', 'desc').orderBy('id', 'desc'),
    page,
  );
  return { items: rows.map(toInvitation), total };
};

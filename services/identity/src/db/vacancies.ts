// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MandateRole, Tier, Uuid } from '@essaim/kernel';
import { sql } from 'kysely';
import type { Organisation } from '../domain/organisation.ts';
import type { Database } from './database.ts';
import { organisationsByIds } from './organisations.ts';

export interface VacancyFilter {
  /** Top of the subtree. */
  readonly topId: Uuid;
  readonly role: MandateRole;
  readonly tiers: readonly Tier[];
  readonly today: string;
  readonly now: Temporal.Instant;
}

export interface Vacancy {
  readonly organisation: Organisation;
  readonly role: MandateRole;
  /** Day after the last mandate ended; null when there was never one. */
  readonly since: string | null;
  readonly openInvitation: {
    readonly id: Uuid;
    readonly email: string;
    readonly expiresAt: string;
  } | null;
}

/** A page of the organisations of a subtree in which nobody holds a role today, by key. */
export const listVacancies = async (
  db: Database,
  { topId, role, tiers, today, now }: VacancyFilter,
  page: { readonly size: number; readonly offset: number },
): Promise<{ items: Vacancy[]; total: number }> => {
  const query = db
    .selectFrom('organisation')
    .where('organisation.tier', 'in', tiers)
    .where('organisation.status', '<>', 'merged')
    .where(
      sql<boolean>`(organisation.id = ${topId} or organisation.ancestors @> array[${topId}]::uuid[])`,
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('mandate')
            .innerJoin('person', 'person.id', 'mandate.person_id')
            .select('mandate.id')
            .whereRef('mandate.organisation_id', '=', 'organisation.id')
            .where('mandate.role', '=', role)
            .where('person.status', '=', 'active')
            .where('mandate.valid_from', '<=', today)
            .where(sql<boolean>`(mandate.valid_to is null or mandate.valid_to >= ${today})`),
        ),
      ),
    );
  const rows = await query
    .select((eb) => [
      'organisation.id as id',
      eb
        .selectFrom('mandate')
        .select(sql<string | null>`max(mandate.valid_to) + 1`.as('since'))
        .whereRef('mandate.organisation_id', '=', 'organisation.id')
        .where('mandate.role', '=', role)
        .where('mandate.valid_from', '<=', today)
        .as('since'),
    ])
    .orderBy('organisation.key')
    .limit(page.size)
    .offset(page.offset)
    .execute();
  const { total } = await query
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const ids = rows.map(({ id }) => id);
  const organisations = await organisationsByIds(db, ids);
  const invitations = await openInvitations(db, ids, role, now);
  return {
    items: rows.flatMap(({ id, since }) => {
      const organisation = organisations.get(id);
      return organisation
        ? [{ organisation, role, since, openInvitation: invitations.get(id) ?? null }]
        : [];
    }),
    total,
  };
};

const openInvitations = async (
  db: Database,
  organisationIds: readonly Uuid[],
  role: MandateRole,
  now: Temporal.Instant,
): Promise<ReadonlyMap<Uuid, NonNullable<Vacancy['openInvitation']>>> => {
  const rows = await db
    .selectFrom('invitation')
    .select(['id', 'email', 'expires_at', 'organisation_id'])
    .where('state', '=', 'sent')
    .where('role', '=', role)
    .where('expires_at', '>', now.toString())
    .where(sql<boolean>`organisation_id = any(${[...organisationIds]}::uuid[])`)
    .orderBy('created_at')
    .execute();
  return new Map(
    rows.map((row) => [
      row.organisation_id,
      { id: row.id, email: row.email ?? '', expiresAt: row.expires_at },
    ]),
  );
};

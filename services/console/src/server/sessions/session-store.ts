// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { transaction } from '@essaim/postgres';
import { type Kysely, type Selectable, sql } from 'kysely';
import { createHash, randomBytes } from 'node:crypto';
import type { ConsoleDatabase, SessionTable } from '../db/schema.ts';
import type { Seal } from './seal.ts';
import type { BrowserSession, Tokens } from './session.ts';

export interface NewSession {
  readonly uid: string;
  readonly subject: string;
  readonly providerSession: string | null;
  readonly tokens: Tokens;
  readonly accessExpiresAt: Temporal.Instant;
  readonly language: Language;
}

export interface Renewed {
  readonly tokens: Tokens;
  readonly accessExpiresAt: Temporal.Instant;
}

/** Ends a session that the provider does not know any more. */
export const ENDED = Symbol('ended');

const UNUSED_DAYS = 14;
const UNUSED_HAT_DAYS = 366;
const hash = (cookie: string): string => createHash('sha256').update(cookie).digest('base64url');

const takeUpHat = (db: Kysely<ConsoleDatabase>, uid: string) =>
  db
    .updateTable('worn_hat')
    .set({ used_at: sql`now()` })
    .where('uid', '=', uid)
    .returning('mandate_id')
    .executeTakeFirst();

/** Sessions of browsers in the console's database; tokens are encrypted there. */
export const createSessionStore = (db: Kysely<ConsoleDatabase>, seal: Seal) => {
  const open = (row: Selectable<SessionTable>): BrowserSession => ({
    id: row.id,
    uid: row.uid,
    tokens: JSON.parse(seal.open(row.tokens)) as Tokens,
    accessExpiresAt: Temporal.Instant.from(row.access_expires_at),
    activeMandateId: row.active_mandate_id,
    isHatChosen: row.hat_chosen,
    language: row.language,
  });
  const sealed = (tokens: Tokens): string => seal.close(JSON.stringify(tokens));

  return {
    /**
     * Makes a session, with the hat that the person chose last, and gives the value of its cookie,
     * which is kept nowhere.
     */
    async create(session: NewSession): Promise<string> {
      const cookie = randomBytes(32).toString('base64url');
      const worn = await takeUpHat(db, session.uid);
      await db
        .insertInto('session')
        .values({
          id: hash(cookie),
          uid: session.uid,
          subject: session.subject,
          provider_session: session.providerSession,
          tokens: sealed(session.tokens),
          access_expires_at: session.accessExpiresAt,
          active_mandate_id: worn?.mandate_id ?? null,
          hat_chosen: worn !== undefined,
          language: session.language,
          seen_at: Temporal.Now.instant(),
        })
        .execute();
      return cookie;
    },

    async find(cookie: string | undefined): Promise<BrowserSession | null> {
      if (cookie === undefined) return null;
      const row = await db
        .selectFrom('session')
        .selectAll()
        .where('id', '=', hash(cookie))
        .executeTakeFirst();
      return row ? open(row) : null;
    },

    /** Whether a session is still there. */
    async exists(id: string): Promise<boolean> {
      const row = await db
        .selectFrom('session')
        .select('id')
        .where('id', '=', id)
        .executeTakeFirst();
      return row !== undefined;
    },

    /** The person chose a hat, or every one of them (null): for this session and the next ones. */
    wear: (
      { id, uid }: Pick<BrowserSession, 'id' | 'uid'>,
      mandateId: Uuid | null,
    ): Promise<void> =>
      transaction(db, async (trx) => {
        await trx
          .updateTable('session')
          .set({ active_mandate_id: mandateId, hat_chosen: true })
          .where('id', '=', id)
          .execute();
        await trx
          .insertInto('worn_hat')
          .values({ uid, mandate_id: mandateId })
          .onConflict((conflict) =>
            conflict.column('uid').doUpdateSet({ mandate_id: mandateId, used_at: sql`now()` }),
          )
          .execute();
      }),

    async change(
      id: string,
      change: { activeMandateId?: Uuid | null; language?: Language },
    ): Promise<void> {
      const values = {
        ...(change.activeMandateId !== undefined && { active_mandate_id: change.activeMandateId }),
        ...(change.language !== undefined && { language: change.language }),
      };
      await db.updateTable('session').set(values).where('id', '=', id).execute();
    },

    /**
     * Renews a session's tokens under a lock of its row, so that several requests at once make one
     * refresh.
     * @param renew is given the session as it is now; null keeps it, `ENDED` deletes it
     * @returns the session as it is then, null when it is ended
     */
    renew: (
      id: string,
      renew: (session: BrowserSession) => Promise<Renewed | null | typeof ENDED>,
    ): Promise<BrowserSession | null> =>
      transaction(db, async (trx) => {
        const row = await trx
          .selectFrom('session')
          .selectAll()
          .where('id', '=', id)
          .forUpdate()
          .executeTakeFirst();
        if (!row) return null;
        const renewed = await renew(open(row));
        if (renewed === ENDED) {
          await trx.deleteFrom('session').where('id', '=', id).execute();
          return null;
        }
        if (renewed === null) return open(row);
        const changed = await trx
          .updateTable('session')
          .set({
            tokens: sealed(renewed.tokens),
            access_expires_at: renewed.accessExpiresAt,
            seen_at: Temporal.Now.instant(),
          })
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirstOrThrow();
        return open(changed);
      }),

    async end(id: string): Promise<void> {
      await db.deleteFrom('session').where('id', '=', id).execute();
    },

    /** Ends what a logout token names: one session of the provider, or all of a subject. */
    async endOfProvider(named: {
      session: string | undefined;
      subject: string | undefined;
    }): Promise<void> {
      if (named.session === undefined && named.subject === undefined) return;
      await db
        .deleteFrom('session')
        .where((where) =>
          named.session === undefined
            ? where('subject', '=', named.subject ?? '')
            : where('provider_session', '=', named.session),
        )
        .execute();
    },

    /** Ends every session of a person. */
    async endOfPerson(uid: string): Promise<void> {
      await db.deleteFrom('session').where('uid', '=', uid).execute();
    },

    /** Forgets sessions that were not used for two weeks, and hats for a year. */
    async sweep(): Promise<void> {
      const before = (days: number) =>
        Temporal.Now.instant()
          .subtract({ hours: 24 * days })
          .toString();
      await db.deleteFrom('session').where('seen_at', '<', before(UNUSED_DAYS)).execute();
      await db.deleteFrom('worn_hat').where('used_at', '<', before(UNUSED_HAT_DAYS)).execute();
    },
  };
};

export type SessionStore = ReturnType<typeof createSessionStore>;

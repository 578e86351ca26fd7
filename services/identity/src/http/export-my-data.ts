// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type JournalFilter, listJournal } from '@essaim/postgres';
import { ProviderError } from '../app/provider-error.ts';
import { listInvitations } from '../db/invitations.ts';
import { mandatesOf } from '../db/mandates.ts';
import { findPerson } from '../db/people.ts';
import { signInsOf } from '../db/sign-ins.ts';
import type { Operation } from './operation.ts';
import { invitationViews } from './views/invitation-view.ts';
import { journalViews } from './views/journal-view.ts';
import { mandateViews } from './views/mandate-view.ts';
import { mySessions } from './views/session-view.ts';

const MOST_LINES = 10_000;
const MINE = ['person', 'mandate', 'invitation'];
const FILE_NAMES = { fr: 'mes-donnees.json', en: 'my-data.json' } as const;

export const exportMyData: Operation<'exportMyData'> =
  ({ db, provider }) =>
  async ({ headers }, context) => {
    const person = await findPerson(db, context.actor.personId);
    if (!person) throw problem('not-found');
    const mandates = (await mandatesOf(db, [person.id])).get(person.id) ?? [];
    const invitations = (
      await listInvitations(db, { personId: person.id }, { size: MOST_LINES, offset: 0 })
    ).items;
    const journal = async (filter: JournalFilter) =>
      journalViews(db, (await listJournal(db, filter, { page: 1, size: MOST_LINES })).items);
    const ids: string[] = [person, ...mandates, ...invitations].map(({ id }) => id);
    const byMe = await journal({ personId: person.id });
    const sessions = await mySessions(provider, person, headers).catch((error: unknown) => {
      if (error instanceof ProviderError) return null;
      throw error;
    });
    const { id, uid, username, givenName, familyName, email, language, status } = person;
    return {
      status: 200,
      headers: {
        'cache-control': 'no-store',
        'content-disposition': `attachment; filename="${FILE_NAMES[context.language]}"`,
      },
      body: {
        exportedAt: context.now.toString(),
        person: { id, uid, username, givenName, familyName, email, language, status },
        mandates: await mandateViews(db, mandates),
        invitations: await invitationViews(db, invitations, context.now),
        firstSignIns: await signInsOf(db, person.id),
        sessions,
        // What a line tells beside may be about others.
        byMe: byMe.map((line) => (ids.includes(line.resourceId) ? line : { ...line, summary: {} })),
        aboutMe: await journal({ resources: { types: MINE, ids }, notBy: person.id }),
      },
    };
  };

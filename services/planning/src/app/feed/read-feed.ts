// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { organisationsByIds, personLoader } from '@essaim/directory';
import { findFeedByHash, uidOf } from '../../db/feed/feed-rows.ts';
import { feedSecretHash } from '../../domain/feed/feed-secret.ts';
import { writeCalendar } from '../../domain/feed/write-calendar.ts';
import { wornHats } from '../../domain/people/visibility.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { feedEntries } from './feed-entries.ts';

const MINE = { fr: 'essaim : mes tâches', en: 'essaim: my tasks' } as const;

/**
 * The calendar behind an address, with what its person may read today.
 * @param moment instant and civil day of the call
 * @throws DomainError `not-found` for a wrong address, one that was taken away, and one of somebody who has
 *   no hat any more
 */
export const readFeed = async (
  app: Pick<AppContext, 'db'>,
  secret: string,
  consoleUrl: string,
  moment: { readonly now: string; readonly today: string; readonly correlationId: string },
): Promise<string> => {
  const { db } = app;
  const { now, today, correlationId } = moment;
  const feed = await findFeedByHash(db, feedSecretHash(secret));
  const uid = feed && (await uidOf(db, feed.person_id));
  const known = uid ? await personLoader(db)(uid) : null;
  if (!feed || known?.isActive !== true) throw problem('not-found');
  const person = { personId: known.personId, mandates: known.mandates, active: null };
  if (wornHats(person, today).length === 0) throw problem('not-found');
  const { language } = feed;
  const caller: Caller = { person, language, correlationId, today };
  const entries = await feedEntries(app, feed, caller, consoleUrl);
  const id = feed.organisation_id;
  const place = id === null ? null : (await organisationsByIds(db, [id])).get(id)?.short_name;
  const name =
    place === null ? MINE[language] : `essaim${language === 'fr' ? ' ' : ''}: ${place ?? ''}`;
  return writeCalendar({ name, language, now }, entries);
};

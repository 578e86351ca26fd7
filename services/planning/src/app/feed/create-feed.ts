// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { replaceFeed } from '../../db/feed/feed-rows.ts';
import { feedSecretHash, newFeedSecret } from '../../domain/feed/feed-secret.ts';
import { standingOf } from '../../domain/people/visibility.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { loadDirectoryWith } from '../directory/load-directory.ts';
import { loadNames } from '../directory/names.ts';
import { inUnit, note } from '../unit/unit.ts';
import { presentFeed } from './present-feed.ts';

type Schemas = PlanningApi['components']['schemas'];

/**
 * Makes an address under which a calendar reads tasks in the caller's name. One that they had for the same
 * tasks serves no more. The secret is told once: only its digest is kept.
 * @throws DomainError `forbidden` for an organisation whose tasks they may not read
 */
export const createFeed = async (
  app: AppContext,
  { scope, organisationId: asked }: Schemas['NewCalendarFeed'],
  mandateId: Uuid,
  caller: Caller,
): Promise<Schemas['NewCalendarFeedAnswer']> => {
  const { person, today, language } = caller;
  const organisationId = scope === 'organisation' ? ((asked ?? null) as Uuid | null) : null;
  const directory = await loadDirectoryWith(
    app.db,
    today,
    [organisationId].filter((id) => id !== null),
  );
  const isSeen =
    organisationId !== null && standingOf(directory, person, organisationId, today) !== null;
  if (scope === 'organisation' && !isSeen) throw problem('forbidden');
  const secret = newFeedSecret();
  return inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const row = await replaceFeed(unit.trx, {
      id: newId(),
      person_id: person.personId,
      scope,
      organisation_id: organisationId,
      language,
      secret_hash: feedSecretHash(secret),
      created_at: unit.now,
    });
    note(
      unit,
      'createCalendarFeed',
      { type: 'calendar-feed', id: row.id, organisationId },
      { scope },
    );
    const names = await loadNames(unit.trx, directory, { organisations: [organisationId] });
    return { feed: presentFeed(row, names), secret };
  });
};

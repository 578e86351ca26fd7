// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Place, Uuid } from '@essaim/kernel';
import type { RequestContext } from '@essaim/service-kit';
import type { AppContext } from '../app/app-context.ts';
import { loadDirectoryWith } from '../app/directory/load-directory.ts';
import { wornHats } from '../domain/people/visibility.ts';
import { callerOf } from './caller-of.ts';

/**
 * The organisation whose journal is asked for: the one named, else that of the hat.
 * @throws DomainError `not-found`, `forbidden` without any hat
 */
export const journalPlace = async (
  app: AppContext,
  context: RequestContext,
  organisationId: Uuid | undefined,
): Promise<Place> => {
  const [hat] = wornHats(callerOf(context).person, context.today);
  const id = organisationId ?? hat?.organisationId;
  if (id === undefined) throw problem('forbidden');
  const directory = await loadDirectoryWith(app.db, context.today, [id]);
  const organisation = directory.organisation(id);
  if (!organisation) throw problem('not-found');
  const { tier, ancestors } = organisation;
  return { organisationId: id, tier, ancestors };
};

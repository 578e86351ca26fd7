// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { IdentityApi } from '@essaim/contracts';
import { EXIT } from '../output/exit-codes.ts';
import { Refusal } from '../output/refusal.ts';
import type { Session } from './context.ts';
import type { Say } from './language.ts';

type Person = IdentityApi['components']['schemas']['Person'];

const MOST = 200;

/**
 * A person who holds a mandate in a subtree, by their address or their id.
 * @throws Refusal when there is none
 */
export const findPerson = async (
  { identity }: Pick<Session, 'identity'>,
  asked: string,
  organisationId: string,
  say: Say,
): Promise<Person> => {
  const isAddress = asked.includes('@');
  for (let page = 1; ; page += 1) {
    const { items, total } = await unwrap(
      identity.GET('/people', {
        params: {
          query: { organisationId, page, size: MOST, ...(isAddress && { q: asked }) },
        },
      }),
    );
    const found = items.find(({ id, email }) =>
      isAddress ? email.toLowerCase() === asked.toLowerCase() : id === asked,
    );
    if (found) return found;
    if (page * MOST >= total) break;
  }
  throw new Refusal(
    EXIT.refused,
    'person-not-found',
    say(
      `Personne ne répond à « ${asked} » dans cette structure. Cherchez : essaim person list --query …`,
      `Nobody is called “${asked}” in this organisation. Look: essaim person list --query …`,
    ),
  );
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { IdentityApi } from '@essaim/contracts';
import { EXIT } from '../output/exit-codes.ts';
import { Refusal } from '../output/refusal.ts';
import type { Session } from './context.ts';
import type { Say } from './language.ts';

type Organisation = IdentityApi['components']['schemas']['Organisation'];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * An organisation by its code in the network (`dep-53`), its id, or the code of its territory alone: a
 * department's first (`53`), then a region's.
 * @throws Refusal when there is none
 */
export const findOrganisation = async (
  { identity }: Pick<Session, 'identity'>,
  code: string,
  say: Say,
): Promise<Organisation> => {
  if (UUID.test(code)) {
    const path = { organisationId: code };
    return unwrap(identity.GET('/organisations/{organisationId}', { params: { path } }));
  }
  const byKey = async (key: string) => {
    const { items } = await unwrap(
      identity.GET('/organisations', { params: { query: { key, size: 2 } } }),
    );
    return items;
  };
  for (const key of [code, `dep-${code}`, `reg-${code}`]) {
    const [found] = await byKey(key);
    if (found) return found;
  }
  throw unknown(code, say);
};

const unknown = (code: string, say: Say): Refusal =>
  new Refusal(
    EXIT.refused,
    'organisation-unknown',
    say(
      `Aucune structure n’a le code « ${code} ». Cherchez-la : essaim organisation list --query …`,
      `No organisation has the code “${code}”. Look for it: essaim organisation list --query …`,
    ),
  );

// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { CatalogApi } from '@essaim/contracts';
import { EXIT } from '../output/exit-codes.ts';
import { Refusal } from '../output/refusal.ts';
import type { Session } from './context.ts';
import type { Say } from './language.ts';

type Instance = CatalogApi['components']['schemas']['Instance'];

/**
 * An instance by its id, or by its address.
 * @throws Refusal when there is none
 */
export const findInstance = async (
  { catalog }: Pick<Session, 'catalog'>,
  asked: string,
  say: Say,
): Promise<Instance> => {
  if (!URL.canParse(asked)) {
    const path = { instanceId: asked };
    return unwrap(catalog.GET('/instances/{instanceId}', { params: { path } }));
  }
  const address = asked.replace(/\/+$/, '');
  const { items } = await unwrap(
    catalog.GET('/instances', { params: { query: { q: new URL(asked).host, size: 200 } } }),
  );
  const found = items.find((instance) => instance.address === address);
  if (found) return found;
  throw new Refusal(
    EXIT.refused,
    'instance-not-found',
    say(`Aucun outil n’est rattaché à ${address}.`, `No tool is attached at ${address}.`),
  );
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Keycloak } from '../connection.ts';
import { readLists } from './read-lists.ts';
import type { RealmView } from './realm-view.ts';

/**
 * The realm as it was when each list was first asked for: a comparison of hundreds of objects reads
 * four lists instead of a list for each.
 */
export const snapshotView = (keycloak: Keycloak): RealmView => {
  const lists = readLists(keycloak);
  const clients = once(lists.clients);
  const flows = once(lists.flows);
  const scopes = once(lists.scopes);
  const accessGroups = once(lists.accessGroups);
  const organisations = once(lists.organisations);
  const clientsById = once(async () => indexed(await clients(), ({ clientId }) => clientId));
  const flowsByAlias = once(async () => indexed(await flows(), ({ alias }) => alias));
  const scopesByName = once(async () => indexed(await scopes(), ({ name }) => name));
  const groupsByName = once(async () => indexed(await accessGroups(), ({ name }) => name));
  const organisationsByAlias = once(async () =>
    indexed(await organisations(), ({ alias }) => alias),
  );
  return {
    clients,
    flows,
    scopes,
    accessGroups,
    organisations,
    client: async (clientId) => (await clientsById()).get(clientId) ?? null,
    flow: async (alias) => (await flowsByAlias()).get(alias) ?? null,
    scope: async (name) => (await scopesByName()).get(name) ?? null,
    organisation: async (alias) => (await organisationsByAlias()).get(alias) ?? null,
    accessGroup: async (name) => (await groupsByName()).get(name) ?? null,
  };
};

const once = <Result>(read: () => Promise<Result>): (() => Promise<Result>) => {
  let reading: Promise<Result> | undefined;
  return () => (reading ??= read());
};

const indexed = <Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string | undefined,
): ReadonlyMap<string, Item> => new Map(items.map((item) => [nameOf(item) ?? '', item]));

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AccountSession } from '../../app/ports.ts';
import type { Keycloak } from '../connection.ts';
import { orNull } from '../or-null.ts';
import type { SessionRepresentation } from '../representations.ts';

/**
 * The open sessions of an account, newest first: those of browsers, then those kept offline. The
 * applications of each are named as people know them.
 */
export const listSessions = async (
  keycloak: Keycloak,
  accountId: string,
): Promise<AccountSession[]> => {
  const sessions = await openSessions(keycloak, accountId);
  const names = await namesOf(keycloak, new Set(sessions.flatMap(({ clients }) => clients)));
  return sessions.map((session) => ({
    ...session,
    clients: session.clients.map((clientId) => names.get(clientId) ?? clientId),
  }));
};

const openSessions = async (keycloak: Keycloak, accountId: string): Promise<AccountSession[]> => {
  const { admin, realm } = keycloak;
  const online = (await orNull(admin.users.listSessions({ realm, id: accountId }))) ?? [];
  const offline = await offlineSessions(keycloak, accountId);
  return [
    ...online.map((session) => accountSession(session, false)),
    ...offline.map((session) => accountSession(session, true)),
  ].toSorted((a, b) => Temporal.Instant.compare(b.startedAt, a.startedAt));
};

/**
 * Ends every session of an account, online and offline; their refresh tokens are void, and clients
 * with a back-channel address are told.
 * @returns how many sessions there were
 */
export const endSessions = async (keycloak: Keycloak, accountId: string): Promise<number> => {
  const { admin, realm } = keycloak;
  const sessions = await openSessions(keycloak, accountId);
  await orNull(admin.users.logout({ realm, id: accountId }));
  for (const { id } of sessions.filter(({ isOffline }) => isOffline)) {
    await orNull(admin.realms.deleteSession({ realm, session: id, isOffline: true }));
  }
  return sessions.length;
};

/** A consent names the clients that hold an offline token, which the admin client's type leaves out. */
interface Consent {
  readonly clientId: string;
  readonly additionalGrants?: readonly unknown[];
}

const offlineSessions = async (
  { admin, realm, request }: Keycloak,
  accountId: string,
): Promise<SessionRepresentation[]> => {
  const consents = ((await request('GET', `/users/${accountId}/consents`)) ?? []) as Consent[];
  const clientIds = consents
    .filter(({ additionalGrants }) => (additionalGrants ?? []).length > 0)
    .map(({ clientId }) => clientId);
  const found = await Promise.all(
    clientIds.map(async (clientId) => {
      const [client] = await admin.clients.find({ realm, clientId });
      return client?.id === undefined
        ? []
        : ((await orNull(
            admin.users.listOfflineSessions({ realm, id: accountId, clientId: client.id }),
          )) ?? []);
    }),
  );
  const byId = new Map(found.flat().map((session) => [session.id, session]));
  return [...byId.values()];
};

const namesOf = async (
  { admin, realm }: Keycloak,
  clientIds: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> => {
  const named = await Promise.all(
    [...clientIds].map(async (clientId) => {
      const [client] = await admin.clients.find({ realm, clientId });
      return [clientId, client?.name ?? ''] as const;
    }),
  );
  return new Map(named.filter(([, name]) => name !== ''));
};

const instant = (milliseconds: number | undefined): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds ?? 0);

const accountSession = (session: SessionRepresentation, isOffline: boolean): AccountSession => ({
  id: session.id ?? '',
  startedAt: instant(session.start),
  lastAccessAt: instant(session.lastAccess),
  ipAddress: session.ipAddress ?? null,
  clients: Object.values<string>(session.clients ?? {}),
  isOffline,
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DesiredTools, IdentityProvider, ReconcilePlan } from '../app/ports.ts';
import { ProviderError } from '../app/provider-error.ts';
import { ensureAccount } from './accounts/ensure-account.ts';
import { providerResource, removeProvider } from './brokering/provider-resource.ts';
import { findAccount } from './accounts/find-account.ts';
import { hasCredentials, sendInvitationMail } from './accounts/send-invitation.ts';
import { endSessions, listSessions } from './accounts/sessions.ts';
import type { Keycloak } from './connection.ts';
import { loginEvents } from './login-events.ts';
import { orNull } from './or-null.ts';
import { realmResources } from './realm/realm-resources.ts';
import type { RealmSettings } from './realm/settings.ts';
import { apply } from './reconcile/apply.ts';
import { type PlannedChange, plan, planId } from './reconcile/plan.ts';
import type { Resource } from './reconcile/resource.ts';
import { signingCertificate } from './realm/signing-certificate.ts';
import {
  accessContainerResource,
  accessGroupResource,
  findAccessGroup,
  removeAccessGroup,
} from './tools/access-groups.ts';
import { allToolResources, toolResources } from './tools/tool-resources.ts';

/** Keycloak as identity's provider of sign-ins. */
export const keycloakProvider = (keycloak: Keycloak, settings: RealmSettings): IdentityProvider => {
  const { admin, realm } = keycloak;

  const everything = ({ tools, accesses, providers }: DesiredTools): Resource[] => [
    ...realmResources(keycloak, settings),
    accessContainerResource(keycloak),
    ...allToolResources(keycloak, tools),
    ...accesses.map((access) => accessGroupResource(keycloak, access)),
    ...providers.map((provider) => providerResource(keycloak, provider)),
  ];

  const ensure = async (resources: readonly Resource[], what: string): Promise<void> => {
    const done = await apply(resources);
    if (done.some(({ action }) => action === 'conflict')) {
      throw new ProviderError('conflict', null, `${what} is not essaim's`);
    }
  };

  return {
    realm,
    ensureAccount: (account, knownId) => ensureAccount(keycloak, account, knownId),
    findAccount: (accountId) => findAccount(keycloak, accountId),
    hasCredentials: (accountId) => hasCredentials(keycloak, accountId),
    sendInvitation: (mail) => sendInvitationMail(keycloak, mail),
    listSessions: (accountId) => listSessions(keycloak, accountId),
    endSessions: (accountId) => endSessions(keycloak, accountId),
    ensureTool: (tool) => ensure(toolResources(keycloak, tool), tool.clientId),
    ensureProvider: (provider) =>
      ensure([providerResource(keycloak, provider)], `the provider ${provider.alias}`),
    removeProvider: (alias) => removeProvider(keycloak, alias),
    ensureAccess: async (access) => {
      await ensure(
        [accessContainerResource(keycloak), accessGroupResource(keycloak, access)],
        `the group of ${access.clientId}`,
      );
      return String((await findAccessGroup(keycloak, access))?.id);
    },
    removeAccess: (access) => removeAccessGroup(keycloak, access),
    addToAccess: async (accountId, groupId) => {
      await admin.users.addToGroup({ realm, id: accountId, groupId });
    },
    loginEvents: (since) => loginEvents(keycloak, since),
    plan: async (desired) => shown(await plan(everything(desired))),
    apply: async (desired) => {
      const [realmItself, ...rest] = everything(desired) as [Resource, ...Resource[]];
      const first = await apply([realmItself]);
      if (first.some(({ action }) => action === 'conflict')) {
        throw new ProviderError('conflict', null, `the realm ${realm} is not essaim's`);
      }
      return shown([...first, ...(await apply(rest))]);
    },
    signingCertificate: () => signingCertificate(keycloak),
    version: async () => {
      const server = await orNull(admin.serverInfo.find({}));
      return server?.systemInfo?.version ?? null;
    },
    isReachable: async () => {
      try {
        return (await orNull(admin.realms.findOne({ realm }))) !== null;
      } catch {
        return false;
      }
    },
  };
};

const shown = (changes: readonly PlannedChange[]): ReconcilePlan => ({
  planId: planId(changes),
  changes: changes.map(({ resource, action, fields }) => ({
    kind: resource.kind,
    key: resource.key,
    action,
    fields,
  })),
});

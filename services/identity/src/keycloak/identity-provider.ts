// SPDX-License-Identifier: AGPL-3.0-or-later
import { type AccessGroup, type IdentityProvider, accessGroupName } from '../app/ports.ts';
import { ProviderError } from '../app/provider-error.ts';
import type { DesiredState, ReconcileMemory } from '../app/reconcile/ports.ts';
import { listConsents, withdrawConsent } from './accounts/consents.ts';
import { ensureAccount } from './accounts/ensure-account.ts';
import { providerResource, removeProvider } from './brokering/provider-resource.ts';
import { findAccount, removeLink, removeLinks } from './accounts/find-account.ts';
import { hasPassword } from './accounts/has-password.ts';
import { hasCredentials, sendInvitationMail } from './accounts/send-invitation.ts';
import { setProvisionalPassword } from './accounts/set-provisional-password.ts';
import { secondFactors } from './accounts/second-factors.ts';
import { endSessions, listSessions } from './accounts/sessions.ts';
import type { Keycloak } from './connection.ts';
import { loginEvents } from './login-events.ts';
import { orNull } from './or-null.ts';
import { organisationResource } from './organisation-resource.ts';
import { realmResources } from './realm/realm-resources.ts';
import type { RealmSettings } from './realm/settings.ts';
import { withAdopted } from './reconcile/adopted.ts';
import { type ApplyOptions, apply, remove, unsettled } from './reconcile/apply.ts';
import { objectId } from './reconcile/object-id.ts';
import { findOrphans } from './reconcile/orphans.ts';
import { plan, planId } from './reconcile/plan.ts';
import type { Resource } from './reconcile/resource.ts';
import { lastTouched } from './reconcile/touched.ts';
import { signingCertificate } from './realm/signing-certificate.ts';
import {
  accessContainerResource,
  accessGroupResource,
  removeAccessGroup,
} from './tools/access-groups.ts';
import { keepPreviousSecret } from './tools/keep-previous-secret.ts';
import { allToolResources, toolResources } from './tools/tool-resources.ts';
import { freshView } from './view/fresh-view.ts';
import type { RealmView } from './view/realm-view.ts';
import { snapshotView } from './view/snapshot-view.ts';

/** Keycloak as identity's provider of sign-ins. */
export const keycloakProvider = (
  keycloak: Keycloak,
  settings: RealmSettings,
  memory: ReconcileMemory,
): IdentityProvider => {
  const { admin, realm } = keycloak;
  const fresh = freshView(keycloak);

  const adopted = async (resources: readonly Resource[]): Promise<Resource[]> =>
    withAdopted(resources, await memory.adopted());

  const everything = (desired: DesiredState): Promise<Resource[]> =>
    adopted([
      ...realmResources(keycloak, settings),
      ...desired.organisations.map((one) => organisationResource(keycloak, one)),
      accessContainerResource(keycloak),
      ...allToolResources(keycloak, desired.tools),
      ...desired.accesses.map((access) => accessGroupResource(keycloak, access)),
      ...desired.providers.map((provider) => providerResource(keycloak, provider)),
    ]);

  /** Does essaim's own changes; drift waits for somebody's decision. */
  const ensure = async (resources: readonly Resource[], what: string): Promise<void> => {
    const done = await apply(await adopted(resources), {
      view: fresh,
      memory,
      isWanted: (_change, { cause }) => cause === 'change',
    });
    if (done.some(({ action }) => action === 'conflict')) {
      throw new ProviderError('conflict', null, `${what} is not essaim's`);
    }
  };

  const superfluous = (view: RealmView, resources: readonly Resource[], desired: DesiredState) =>
    findOrphans(keycloak, view, [...resources, ...desired.underWay.map(accessObject)]);

  return {
    realm,
    ensureAccount: (account, knownId) => ensureAccount(keycloak, account, knownId),
    findAccount: (accountId) => findAccount(keycloak, accountId),
    removeLinks: (accountId) => removeLinks(keycloak, accountId),
    removeLink: (accountId, alias) => removeLink(keycloak, accountId, alias),
    hasPassword: (accountId) => hasPassword(keycloak, accountId),
    hasCredentials: (accountId) => hasCredentials(keycloak, accountId),
    sendInvitation: (mail) => sendInvitationMail(keycloak, mail),
    setProvisionalPassword: (accountId, password) =>
      setProvisionalPassword(keycloak, accountId, password),
    secondFactors: (accountId) => secondFactors(keycloak, accountId),
    listSessions: (accountId) => listSessions(keycloak, accountId),
    listConsents: (accountId) => listConsents(keycloak, accountId),
    withdrawConsent: (accountId, clientId) => withdrawConsent(keycloak, accountId, clientId),
    endSessions: (accountId) => endSessions(keycloak, accountId),
    ensureTool: async (tool) => {
      // First, so that no moment has neither secret; and again, for what follows may drop the one before.
      await keepPreviousSecret(keycloak, tool);
      await ensure(toolResources(keycloak, tool), tool.clientId);
      return { holdsPrevious: await keepPreviousSecret(keycloak, tool) };
    },
    ensureProvider: (provider) =>
      ensure([providerResource(keycloak, provider)], `the provider ${provider.alias}`),
    ensureOrganisations: (organisations) =>
      ensure(
        organisations.map((one) => organisationResource(keycloak, one)),
        'an organisation',
      ),
    removeProvider: (alias) => removeProvider(keycloak, alias),
    ensureAccess: async (access) => {
      await ensure(
        [accessContainerResource(keycloak), accessGroupResource(keycloak, access)],
        `the group of ${access.clientId}`,
      );
      return String((await fresh.accessGroup(accessGroupName(access)))?.id);
    },
    removeAccess: (access) => removeAccessGroup(keycloak, access),
    addToAccess: async (accountId, groupId) => {
      await admin.users.addToGroup({ realm, id: accountId, groupId });
    },
    loginEvents: (since) => loginEvents(keycloak, since),
    plan: async (desired) => {
      const resources = await everything(desired);
      const view = snapshotView(keycloak);
      const { orphans, owned } = await superfluous(view, resources, desired);
      const changes = await plan(resources, orphans, view, await memory.applied(resources));
      return { planId: planId(changes), changes, owned };
    },
    apply: async (desired, { reverts, deletes }) => {
      const resources = await everything(desired);
      const reverted = new Set(reverts.map(({ object, field }) => `${object} ${field}`));
      const options: ApplyOptions = {
        view: fresh,
        memory,
        isWanted: (change, { field, cause }) =>
          cause === 'change' || reverted.has(`${objectId(change)} ${field}`),
      };
      const [realmItself, ...rest] = resources as [Resource, ...Resource[]];
      const first = await apply([realmItself], options);
      if (first.some(({ action }) => action === 'conflict')) {
        throw new ProviderError('conflict', null, `the realm ${realm} is not essaim's`);
      }
      const differing = await unsettled(rest, snapshotView(keycloak), memory);
      const done = [...first, ...(await apply(differing, options))];
      if (deletes.length === 0) return done;
      const { orphans } = await superfluous(snapshotView(keycloak), resources, desired);
      const decided = new Set(deletes);
      return [
        ...done,
        ...(await remove(
          orphans.filter((orphan) => decided.has(objectId(orphan))),
          memory,
        )),
      ];
    },
    lastTouched: (after) => lastTouched(keycloak, after),
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

const accessObject = (access: AccessGroup) =>
  ({ kind: 'group', key: accessGroupName(access) }) as const;

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FoundAccount } from '../../app/ports.ts';
import type { Keycloak } from '../connection.ts';
import { orNull } from '../or-null.ts';

/** An account as Keycloak holds it, with the providers that it is linked to. */
export const findAccount = async (
  { admin, realm }: Keycloak,
  id: string,
): Promise<FoundAccount | null> => {
  const live = await orNull(admin.users.findOne({ realm, id }));
  if (!live) return null;
  const links = (await orNull(admin.users.listFederatedIdentities({ realm, id }))) ?? [];
  const attribute = (name: string): string | null =>
    (live.attributes as Record<string, string[]> | undefined)?.[name]?.[0] ?? null;
  const locale = attribute('locale');
  return {
    id,
    uid: attribute('essaim_uid'),
    username: live.username ?? '',
    email: (live.email ?? '').toLowerCase(),
    givenName: live.firstName ?? '',
    familyName: live.lastName ?? '',
    language: locale === 'fr' || locale === 'en' ? locale : null,
    isEmailProven: live.emailVerified === true,
    aliases: links.map(({ identityProvider }) => identityProvider ?? ''),
  };
};

/** Takes the link of an account to a provider away: whoever signs in there is a stranger from then on. */
export const removeLink = async (
  { admin, realm }: Keycloak,
  id: string,
  alias: string,
): Promise<void> => {
  await orNull(admin.users.delFromFederatedIdentity({ realm, id, federatedIdentityId: alias }));
};

/** Takes all links of an account to providers away. */
export const removeLinks = async (keycloak: Keycloak, id: string): Promise<void> => {
  const { admin, realm } = keycloak;
  const links = (await orNull(admin.users.listFederatedIdentities({ realm, id }))) ?? [];
  for (const { identityProvider } of links) {
    await removeLink(keycloak, id, identityProvider ?? '');
  }
};

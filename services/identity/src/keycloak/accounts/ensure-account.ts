// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Keycloak } from '../connection.ts';
import { orNull } from '../or-null.ts';
import { canonical } from '../reconcile/difference.ts';
import type { UserRepresentation } from '../representations.ts';
import { accessGroupPath } from '../tools/access-groups.ts';
import { withClaimAttributes } from '../tools/claim-mappers.ts';
import { ACCESS_CONTAINER } from '../view/find-access-container.ts';
import type { Account, EnsuredAccount } from '../../app/ports.ts';
import { ProviderError } from '../../app/provider-error.ts';

/**
 * Brings an account to its desired state: creates it without credentials when it is missing, then
 * writes only what differs, and puts it into exactly its access groups.
 * @param knownId Keycloak's id from an earlier time, if any
 * @throws ProviderError `conflict` when somebody else's account has the name or the address
 */
export const ensureAccount = async (
  keycloak: Keycloak,
  account: Account,
  knownId: string | null,
): Promise<EnsuredAccount> => {
  const { admin, realm } = keycloak;
  const createdId = knownId === null ? await tryToCreate(keycloak, account) : null;
  const live = createdId === null ? await findAccount(keycloak, account.uid, knownId) : null;
  if (!live) {
    const id = createdId ?? (await createAccount(keycloak, account));
    return { id, givenName: account.givenName, familyName: account.familyName };
  }
  const id = String(live.id);
  const desired = representation(account, live);
  const isDifferent = Object.entries(desired).some(
    ([field, value]) =>
      canonical(value) !== canonical(live[field as keyof UserRepresentation] ?? null),
  );
  if (isDifferent) await admin.users.update({ realm, id }, { ...live, ...desired });
  await setGroups(keycloak, id, await accessGroups(keycloak, id), account);
  return {
    id,
    givenName: account.givenName || (live.firstName ?? ''),
    familyName: account.familyName || (live.lastName ?? ''),
  };
};

/** Creates the account in its groups, by one call. */
const createAccount = async ({ admin, realm }: Keycloak, account: Account): Promise<string> => {
  const { id } = await admin.users.create({
    realm,
    ...representation(account, {}),
    groups: account.groups.map(accessGroupPath),
  });
  return id;
};

/** Most accounts that are not known are new: to look first would cost as much as to create. */
const tryToCreate = async (keycloak: Keycloak, account: Account): Promise<string | null> => {
  try {
    return await createAccount(keycloak, account);
  } catch (error) {
    if (error instanceof ProviderError && error.fault === 'conflict') return null;
    throw error;
  }
};

/** The account of a person, by Keycloak's id or by essaim's; never by name or address. */
const findAccount = async (
  { admin, realm }: Keycloak,
  uid: string,
  knownId: string | null,
): Promise<UserRepresentation | null> => {
  const known = knownId === null ? null : await orNull(admin.users.findOne({ realm, id: knownId }));
  if (known) return known;
  const [found] = await admin.users.find({ realm, q: `essaim_uid:${uid}`, exact: true, max: 2 });
  return found ?? null;
};

const representation = (account: Account, live: UserRepresentation): UserRepresentation => ({
  username: account.username,
  ...(account.email !== '' && { email: account.email }),
  enabled: account.isEnabled,
  ...(account.givenName !== '' && { firstName: account.givenName }),
  ...(account.familyName !== '' && { lastName: account.familyName }),
  attributes: {
    ...withClaimAttributes(live.attributes ?? {}, account.toolClaims),
    essaim_uid: [account.uid],
    mandate_version: [String(account.mandateVersion)],
    locale: [account.language],
  },
});

interface MemberOf {
  readonly id: string;
  readonly name: string;
}

const accessGroups = async ({ admin, realm }: Keycloak, id: string): Promise<MemberOf[]> => {
  const groups = await admin.users.listGroups({ realm, id, max: 1000 });
  return groups
    .filter(({ path }) => path?.startsWith(`/${ACCESS_CONTAINER}/`))
    .map((group) => ({ id: String(group.id), name: group.name ?? '' }));
};

const setGroups = async (
  { admin, realm }: Keycloak,
  id: string,
  live: readonly MemberOf[],
  { groups }: Account,
): Promise<void> => {
  const desired = new Set(groups.map(({ id }) => id));
  const present = new Set(live.map((group) => group.id));
  for (const groupId of present.difference(desired)) {
    await admin.users.delFromGroup({ realm, id, groupId });
  }
  for (const groupId of desired.difference(present)) {
    await admin.users.addToGroup({ realm, id, groupId });
  }
};

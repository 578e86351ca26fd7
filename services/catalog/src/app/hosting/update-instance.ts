// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { toolProfile } from '@essaim/tool-profiles';
import { expectVersion } from '@essaim/postgres';
import { instanceAddress } from '../../domain/instance/address.ts';
import type { Instance } from '../../domain/instance/instance.ts';
import { type GivenSignIn, signInOf } from './sign-in-of.ts';
import { followInstance } from '../activations/advance.ts';
import { type Cause, journalEntry } from '../cause.ts';
import type { Deps } from '../deps.ts';
import type { UnitOfWork } from '../ports.ts';
import { askForClient, saveInstance } from '../save-instance.ts';

export interface InstanceChange extends GivenSignIn {
  readonly name?: string | undefined;
  readonly address?: string | undefined;
  readonly toolVersion?: string | undefined;
  readonly secondFactor?: boolean | undefined;
}

const askedOf = ({
  redirectUris,
  postLogoutRedirectUris,
  backchannelLogoutUri,
  saml,
  secondFactor,
  name,
}: Instance): string =>
  JSON.stringify([
    redirectUris,
    postLogoutRedirectUris,
    backchannelLogoutUri,
    saml,
    secondFactor,
    name,
  ]);

/** What is given, else what was given before and still fits, else what the profile or the sheet says. */
const nextSignIn = async (
  unit: UnitOfWork,
  before: Instance,
  address: string,
  { change, now }: { readonly change: GivenSignIn; readonly now: Temporal.Instant },
  rules: Deps['addresses'],
) => {
  const tool = (await unit.tools.byKeys([before.toolKey])).get(before.toolKey);
  if (!tool) throw problem('tool-unknown', { tool: before.toolKey });
  const profile = before.profile === null ? undefined : toolProfile(before.profile);
  const keepsOwn = address === before.address && !change.saml;
  const redirectUris =
    change.redirectUris ?? (keepsOwn && before.ownAddresses ? before.redirectUris : undefined);
  const given = profile && keepsOwn ? { ...before, ...change, saml: change.saml } : change;
  const signIn = await signInOf(
    unit,
    tool.sheet.sso,
    {
      id: before.id,
      address,
      profile,
      given: { ...given, redirectUris },
      before: before.saml,
      now,
    },
    rules,
  );
  const isAsked = before.client.state !== 'none';
  if (isAsked && signIn.saml?.entityId !== before.saml?.entityId) {
    throw problem('saml-entity-id-kept');
  }
  return {
    ...signIn,
    signOn: profile || signIn.saml ? ('single' as const) : before.signOn,
    ownAddresses: redirectUris !== undefined || signIn.saml !== null,
  };
};

/**
 * Applies a change to a held instance. A client that was asked for follows, and activations that
 * waited for it go on.
 * @throws DomainError `instance-address-…`, `saml-entity-id-kept`, `saml-second-factor`, those of `signInOf`
 */
export const changeInstance = async (
  unit: UnitOfWork,
  before: Instance,
  change: InstanceChange,
  cause: Cause,
  { addresses, retry }: Pick<Deps, 'addresses' | 'retry'>,
): Promise<Instance> => {
  const address =
    change.address === undefined ? before.address : instanceAddress(change.address, addresses);
  const taken = (await unit.instances.byAddresses([address])).get(address);
  if (taken && taken.id !== before.id) throw problem('instance-address-taken', { address });
  const changed: Instance = {
    ...before,
    name: change.name ?? before.name,
    toolVersion: change.toolVersion ?? before.toolVersion,
    secondFactor: change.secondFactor ?? before.secondFactor,
    address,
    ...(await nextSignIn(unit, before, address, { change, now: cause.at }, addresses)),
  };
  if (changed.saml && changed.secondFactor) throw problem('saml-second-factor');
  await unit.journal(
    journalEntry(cause, {
      resourceType: 'instance',
      resourceId: before.id,
      organisationId: before.hosterOrganisationId,
      summary: { name: changed.name, changed: Object.keys(change), address },
    }),
  );
  const saved = await saveInstance(unit, changed, cause);
  const follows = before.client.state !== 'none' && askedOf(before) !== askedOf(changed);
  const asked = follows ? await askForClient(unit, saved, cause, retry) : saved;
  return followInstance(unit, asked, cause, retry);
};

/**
 * Changes an instance.
 * @param expected the version that the person saw
 * @throws DomainError `instance-not-found`, `version-conflict`, and those of `changeInstance`
 */
export const updateInstance = (
  deps: Deps,
  id: Uuid,
  expected: number,
  change: InstanceChange,
  cause: Cause,
): Promise<Instance> =>
  deps.inTransaction(async (unit) => {
    const instance = await unit.instances.lock(id);
    if (!instance) throw problem('instance-not-found');
    return changeInstance(unit, expectVersion(instance, expected), change, cause, deps);
  });

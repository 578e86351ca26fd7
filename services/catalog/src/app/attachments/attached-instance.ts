// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { newId } from '@essaim/kernel';
import type { ToolProfile } from '@essaim/tool-profiles';
import { attachedAddresses } from '../../domain/attachment/attached-addresses.ts';
import { bareSheet } from '../../domain/attachment/bare-sheet.ts';
import { ownHoster } from '../../domain/attachment/own-hoster.ts';
import type { Instance } from '../../domain/instance/instance.ts';
import type { GivenAddresses } from '../../domain/instance/sign-in-addresses.ts';
import type { Cause } from '../cause.ts';
import type { Deps } from '../deps.ts';
import { hosterEvent, toolEvent } from '../event-factories.ts';
import { createInstance } from '../hosting/create-instance.ts';
import { changeInstance } from '../hosting/update-instance.ts';
import type { UnitOfWork } from '../ports.ts';
import { askForClient } from '../save-instance.ts';
import type { Attachment } from './attach-tool.ts';

type Wanted = Omit<Attachment, 'profile'> & { readonly profile: ToolProfile };

const UNKNOWN_VERSION = '–';

/** The instance at an address: the one that is there, with what was given otherwise; else a new one. */
export const attachedInstance = async (
  unit: UnitOfWork,
  wanted: Wanted,
  cause: Cause,
  deps: Pick<Deps, 'addresses' | 'retry'>,
): Promise<{ isNew: boolean; instance: Instance }> => {
  const { address, profile } = wanted;
  const known = (await unit.instances.byAddresses([address])).get(address);
  if (known) {
    return { isNew: false, instance: await follow(unit, known, wanted, cause, deps) };
  }
  await describeTool(unit, profile, cause);
  await describeHoster(unit, wanted, cause);
  const instance = await createInstance(
    unit,
    {
      toolKey: profile.tool ?? profile.key,
      profile: profile.key,
      hosterOrganisationId: wanted.hoster.id,
      name: wanted.name ?? `${profile.name}, ${new URL(address).host}`,
      address,
      toolVersion: UNKNOWN_VERSION,
      redirectUris: wanted.redirectUris,
      postLogoutRedirectUris: wanted.postLogoutRedirectUris,
      backchannelLogoutUri: wanted.backchannelLogoutUri,
      saml: wanted.saml,
    },
    cause,
    deps,
  );
  return { isNew: true, instance };
};

/** Applies what was given; what was not given stays as it is. */
const follow = async (
  unit: UnitOfWork,
  known: Instance,
  { hoster, profile, name, ...given }: Wanted,
  cause: Cause,
  deps: Pick<Deps, 'addresses' | 'retry'>,
): Promise<Instance> => {
  const isOther = (known.profile ?? known.toolKey) !== profile.key;
  const isBound = known.saml !== null || profile.saml !== undefined;
  if (known.hosterOrganisationId !== hoster.id || (isOther && isBound)) {
    const params = { address: known.address, profile: known.profile ?? known.toolKey };
    throw problem('instance-attached-otherwise', params);
  }
  if (isOther) return attachOtherwise(unit, known, { ...given, name, profile }, cause, deps);
  const { redirectUris, postLogoutRedirectUris, backchannelLogoutUri, saml } = given;
  const change = {
    ...(saml && { saml }),
    ...(name !== undefined && name !== known.name && { name }),
    ...(redirectUris?.length && differs(redirectUris, known.redirectUris) && { redirectUris }),
    ...(postLogoutRedirectUris &&
      differs(postLogoutRedirectUris, known.postLogoutRedirectUris) && { postLogoutRedirectUris }),
    ...(backchannelLogoutUri !== undefined &&
      backchannelLogoutUri !== known.backchannelLogoutUri && { backchannelLogoutUri }),
  };
  if (Object.keys(change).length === 0) return known;
  return changeInstance(unit, known, change, cause, deps);
};

/** The same tool by another profile of OpenID Connect: its client stays, with what that profile says. */
const attachOtherwise = async (
  unit: UnitOfWork,
  known: Instance,
  { profile, name, ...given }: Pick<Wanted, 'profile' | 'name' | keyof GivenAddresses>,
  cause: Cause,
  deps: Pick<Deps, 'addresses' | 'retry'>,
): Promise<Instance> => {
  const addresses = attachedAddresses(known.address, profile, given, deps.addresses);
  await describeTool(unit, profile, cause);
  const changed = await changeInstance(
    unit,
    {
      ...known,
      profile: profile.key,
      toolKey: profile.tool ?? profile.key,
      toolName: profile.name,
      signOn: 'single',
    },
    {
      redirectUris: addresses.redirectUris,
      postLogoutRedirectUris: addresses.postLogoutRedirectUris,
      backchannelLogoutUri: addresses.backchannelLogoutUri,
      ...(name !== undefined && { name }),
    },
    cause,
    deps,
  );
  return changed.client.state === 'requested'
    ? changed
    : askForClient(unit, changed, cause, deps.retry);
};

const differs = (one: readonly string[], other: readonly string[]): boolean =>
  new Set(one).symmetricDifference(new Set(other)).size > 0;

const describeTool = async (
  unit: UnitOfWork,
  profile: ToolProfile,
  cause: Cause,
): Promise<void> => {
  const key = profile.tool ?? profile.key;
  if ((await unit.tools.byKeys([key])).has(key)) return;
  const tool = { id: newId(), key, version: 1, sheet: bareSheet(profile), source: null };
  await unit.tools.put([tool]);
  await unit.publish([toolEvent(tool, cause)]);
};

/** An organisation of another tier than the hosters' runs its tools itself. */
const describeHoster = async (
  unit: UnitOfWork,
  { hoster: organisation }: Pick<Wanted, 'hoster'>,
  cause: Cause,
): Promise<void> => {
  if (organisation.tier === 'hoster' || (await unit.hosters.find(organisation.id))) return;
  const hoster = ownHoster(organisation);
  await unit.hosters.put([hoster]);
  const { region, department } = organisation;
  await unit.publish([hosterEvent(hoster, { region, department }, cause)]);
};

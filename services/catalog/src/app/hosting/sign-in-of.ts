// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { ToolProfile } from '@essaim/tool-profiles';
import { attachedAddresses } from '../../domain/attachment/attached-addresses.ts';
import { attachedSaml } from '../../domain/attachment/attached-saml.ts';
import type { AddressRules } from '../../domain/instance/address.ts';
import { readSaml, refuseSamlOutside } from '../../domain/instance/read-saml.ts';
import type { GivenSaml, SamlFacts } from '../../domain/instance/saml.ts';
import {
  type GivenAddresses,
  type SignInAddresses,
  signInAddresses,
} from '../../domain/instance/sign-in-addresses.ts';
import type { SsoProfile } from '../../domain/tool/tool-sheet.ts';
import type { UnitOfWork } from '../ports.ts';

export interface GivenSignIn extends GivenAddresses {
  readonly saml?: GivenSaml | undefined;
}

interface Asked {
  readonly id: Uuid;
  readonly address: string;
  /** By which the tool was attached, if it was. */
  readonly profile: ToolProfile | undefined;
  readonly given: GivenSignIn;
  /** What was given before, and stands where it is not given anew. */
  readonly before: SamlFacts | null;
  readonly now: Temporal.Instant;
}

type SignIn = SignInAddresses & { readonly saml: SamlFacts | null };

/**
 * How people sign in to an instance: what is given, else what the profile says by which it was attached, else
 * what its tool's sheet says.
 * @throws DomainError those of `readSaml`, `signInAddresses` and `attachedAddresses`, `saml-entity-id-taken`
 */
export const signInOf = async (
  unit: UnitOfWork,
  sheet: SsoProfile,
  asked: Asked,
  rules: AddressRules,
): Promise<SignIn> => {
  const signIn = asked.profile ? ofProfile(asked.profile, asked, rules) : ofSheet(sheet, asked);
  const entityId = signIn.saml?.entityId;
  const other = entityId === undefined ? undefined : await unit.instances.byEntityId(entityId);
  if (other && other.id !== asked.id) {
    throw problem('saml-entity-id-taken', { found: other.saml?.entityId ?? '' });
  }
  return signIn;
};

const ofProfile = (
  profile: ToolProfile,
  { address, given, before, now }: Asked,
  rules: AddressRules,
): SignIn => {
  const asked = attachedSaml(address, profile, given.saml, before !== null);
  const read = asked && readSaml(asked, given, now);
  const addresses = attachedAddresses(address, profile, read?.addresses ?? given, rules);
  return { ...addresses, saml: read?.saml ?? before };
};

/** Of a tool of SAML whose hoster did not give its metadata so far. */
const NOTHING_YET: SignInAddresses = {
  redirectUris: [],
  postLogoutRedirectUris: [],
  backchannelLogoutUri: null,
  incomplete: ['SAML metadata'],
};

const ofSheet = (sheet: SsoProfile, { address, given, before, now }: Asked): SignIn => {
  const isSamlTool = /^saml\b/.test(sheet.protocol);
  const read = given.saml ? readSaml(given.saml, given, now) : null;
  const saml = read?.saml ?? before;
  if (!saml)
    return { ...(isSamlTool ? NOTHING_YET : signInAddresses(address, sheet, given)), saml };
  refuseSamlOutside(address, saml);
  const addresses = signInAddresses(
    address,
    isSamlTool ? sheet : { ...sheet, redirectPaths: [], backChannelLogout: { supported: 'no' } },
    read?.addresses ?? { ...given, postLogoutRedirectUris: [] },
  );
  if (addresses.redirectUris.length === 0) throw problem('saml-consumer-missing');
  return { ...addresses, saml };
};

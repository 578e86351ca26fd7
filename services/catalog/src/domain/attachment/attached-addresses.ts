// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { ToolProfile } from '@essaim/tool-profiles';
import { type AddressRules, isExactAddress } from '../instance/address.ts';
import type { GivenAddresses, SignInAddresses } from '../instance/sign-in-addresses.ts';

type Profile = Pick<ToolProfile, 'key' | 'redirectPaths' | 'backchannelLogout'>;

/**
 * Where a tool's sign-ins come back to and where it hears of sign-outs: the addresses that were given
 * by hand, on whatever host, else those of its profile below its own address.
 * @throws DomainError `redirect-uri-inexact` for a given one with a wildcard or without protection,
 *   `redirect-uri-needed` when nobody knows one
 */
export const attachedAddresses = (
  address: string,
  profile: Profile,
  given: GivenAddresses,
  rules: AddressRules,
): SignInAddresses => {
  const { redirectUris, postLogoutRedirectUris, backchannelLogoutUri } = given;
  for (const uri of [
    ...(redirectUris ?? []),
    ...(postLogoutRedirectUris ?? []),
    ...(backchannelLogoutUri ? [backchannelLogoutUri] : []),
  ]) {
    if (!isExactAddress(uri, rules)) throw problem('redirect-uri-inexact', { uri });
  }
  const back = redirectUris?.length
    ? redirectUris
    : profile.redirectPaths.map((path) => `${address}${path}`);
  const [preferred] = back;
  if (preferred === undefined) throw problem('redirect-uri-needed', { profile: profile.key });
  return {
    redirectUris: back,
    postLogoutRedirectUris: postLogoutRedirectUris ?? [address, `${address}/`],
    backchannelLogoutUri:
      backchannelLogoutUri === undefined
        ? (profile.backchannelLogout?.({ address, redirectUri: preferred }) ?? null)
        : backchannelLogoutUri,
    incomplete: [],
  };
};

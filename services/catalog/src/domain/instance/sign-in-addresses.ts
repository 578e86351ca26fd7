// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { SsoProfile } from '../tool/tool-sheet.ts';
import { isBelow } from './address.ts';

/** Where the sign-on may send people back, and tells the tool that they left. */
export interface SignInAddresses {
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris: readonly string[];
  readonly backchannelLogoutUri: string | null;
  /** Paths of the profile that hold a value which only the operator knows. */
  readonly incomplete: readonly string[];
}

export interface GivenAddresses {
  readonly redirectUris?: readonly string[] | undefined;
  readonly postLogoutRedirectUris?: readonly string[] | undefined;
  readonly backchannelLogoutUri?: string | null | undefined;
}

/** What the tool is told to call the network's sign-in, as its configuration says (`@essaim/tool-profiles`). */
const SIGN_IN_NAME = 'essaim';

const named = (path: string): string =>
  path.replaceAll(/<provider (?:key|identifier)>/g, SIGN_IN_NAME);

const hasGap = (path: string): boolean => path.includes('<');

/**
 * The sign-in addresses of an instance: those given, else those of the tool's profile appended to
 * the instance's address. Where a path holds the name of the sign-in in the tool, it is the one that the tool
 * is told to give it.
 * @throws DomainError `redirect-uri-outside` when a given one is not exact or not below the address
 */
export const signInAddresses = (
  address: string,
  profile: SsoProfile,
  given: GivenAddresses = {},
): SignInAddresses => {
  refuseOutside(address, given);
  const paths = profile.redirectPaths.map(named);
  const whole = paths.filter((path) => !hasGap(path));
  const told = profile.backChannelLogout.path;
  const logoutPath = told === undefined ? undefined : named(told);
  return {
    redirectUris: given.redirectUris ?? whole.map((path) => `${address}${path}`),
    postLogoutRedirectUris: given.postLogoutRedirectUris ?? [address, `${address}/`],
    backchannelLogoutUri:
      given.backchannelLogoutUri === undefined
        ? logoutPath === undefined || hasGap(logoutPath)
          ? null
          : `${address}${logoutPath}`
        : given.backchannelLogoutUri,
    incomplete: given.redirectUris === undefined && whole.length === 0 ? paths.filter(hasGap) : [],
  };
};

const refuseOutside = (address: string, given: GivenAddresses): void => {
  for (const uri of [
    ...(given.redirectUris ?? []),
    ...(given.postLogoutRedirectUris ?? []),
    ...(given.backchannelLogoutUri ? [given.backchannelLogoutUri] : []),
  ]) {
    if (!isBelow(uri, address)) throw problem('redirect-uri-outside', { uri, address });
  }
};

/**
 * Where an instance closes accounts when asked (SCIM 2.0), by the tool's profile; null where somebody
 * has to do it by hand.
 */
export const deprovisioningAddress = (
  address: string,
  { deprovisioning, provisioning }: Pick<SsoProfile, 'deprovisioning' | 'provisioning'>,
): string | null => scimAddress(address, deprovisioning) ?? scimAddress(address, provisioning);

/**
 * Where an instance has its accounts made, changed and closed (SCIM 2.0), by the tool's profile; null
 * where it makes them itself when people sign in.
 */
export const provisioningAddress = (
  address: string,
  { provisioning }: Pick<SsoProfile, 'provisioning'>,
): string | null => scimAddress(address, provisioning);

const scimAddress = (address: string, support: SsoProfile['provisioning']): string | null => {
  const path = support?.path;
  const isUsable = support?.supported === 'scim' && path !== undefined && !hasGap(path);
  return isUsable ? `${address}${path}` : null;
};

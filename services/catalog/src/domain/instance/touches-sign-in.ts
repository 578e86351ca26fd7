// SPDX-License-Identifier: AGPL-3.0-or-later

/** What of an instance its client in the single sign-on is made of, beside its name. */
const SIGN_IN_FIELDS = [
  'address',
  'redirectUris',
  'postLogoutRedirectUris',
  'backchannelLogoutUri',
  'secondFactor',
  'saml',
] as const;

/** Whether a change of an instance changes where, or how, people sign in to it. */
export const touchesSignIn = (
  change: Partial<Readonly<Record<(typeof SIGN_IN_FIELDS)[number], unknown>>>,
): boolean => SIGN_IN_FIELDS.some((field) => change[field] !== undefined);

// SPDX-License-Identifier: AGPL-3.0-or-later

/** Where signing in begins, and where it comes back to: a path of this site, never another. */
export function signInAddress(returnTo: string): string {
  const safe = returnTo.startsWith('/') && !returnTo.startsWith('//') ? returnTo : '/';
  return `/auth/sign-in?return_to=${encodeURIComponent(safe)}`;
}

/** A page of Keycloak on which people change how they sign in; it comes back to their account. */
const accountAction = (action: string): string =>
  `${signInAddress('/compte')}&kc_action=${encodeURIComponent(action)}`;

/** Where a person chooses another password. */
export const changePasswordAddress = accountAction('UPDATE_PASSWORD');

/** Where a person adds a second factor of a kind. */
export const addFactorAddress = {
  app: accountAction('CONFIGURE_TOTP'),
  passkey: accountAction('webauthn-register'),
  'recovery-codes': accountAction('CONFIGURE_RECOVERY_AUTHN_CODES'),
} as const;

/** Where a person removes a second factor. */
export const removeFactorAddress = (id: string): string => accountAction(`delete_credential:${id}`);

/** Where a person gives their second factor once more; it comes back to a page that says so. */
export const stepUpAddress = `${signInAddress('/confirme')}&step_up=1`;

/** Where a person links their account to a region's, after signing in at both. */
export const linkAddress = (alias: string): string => accountAction(`idp_link:${alias}`);

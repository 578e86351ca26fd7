// SPDX-License-Identifier: AGPL-3.0-or-later

/** Where signing in begins, and where it comes back to: a path of this site, never another. */
export function signInAddress(returnTo: string): string {
  const safe = returnTo.startsWith('/') && !returnTo.startsWith('//') ? returnTo : '/';
  return `/auth/sign-in?return_to=${encodeURIComponent(safe)}`;
}

/** Where Keycloak lets a person choose another password; it comes back to their account. */
export const changePasswordAddress = `${signInAddress('/compte')}&kc_action=UPDATE_PASSWORD`;

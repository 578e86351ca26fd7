// SPDX-License-Identifier: AGPL-3.0-or-later

/** Pages of Keycloak on which people change how they sign in, by Keycloak's own names. */
const ACTIONS: ReadonlySet<string> = new Set([
  'UPDATE_PASSWORD',
  'CONFIGURE_TOTP',
  'webauthn-register',
  'CONFIGURE_RECOVERY_AUTHN_CODES',
]);
const REMOVAL = /^delete_credential:[0-9a-f-]{36}$/;
const LINK = /^idp_link:[a-z0-9-]{1,60}$/;

/** Whether an action links the account to a provider, by its alias: it takes a new sign-in first. */
export const isLinking = (action: string): boolean => LINK.test(action);

/** Whether a sign-in may lead to that page of Keycloak. */
export const isOfferedAction = (asked: unknown): asked is string =>
  typeof asked === 'string' && (ACTIONS.has(asked) || REMOVAL.test(asked) || isLinking(asked));

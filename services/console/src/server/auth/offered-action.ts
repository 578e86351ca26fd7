// SPDX-License-Identifier: AGPL-3.0-or-later

/** Pages of Keycloak on which people change how they sign in, by Keycloak's own names. */
const ACTIONS: ReadonlySet<string> = new Set([
  'UPDATE_PASSWORD',
  'CONFIGURE_TOTP',
  'webauthn-register',
  'CONFIGURE_RECOVERY_AUTHN_CODES',
]);
const REMOVAL = /^delete_credential:[0-9a-f-]{36}$/;

/** Whether a sign-in may lead to that page of Keycloak. */
export const isOfferedAction = (asked: unknown): asked is string =>
  typeof asked === 'string' && (ACTIONS.has(asked) || REMOVAL.test(asked));

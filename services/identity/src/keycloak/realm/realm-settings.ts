// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RealmSettings } from './settings.ts';
import { smtpServer } from './smtp-server.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Events whose storage is switched on: first sign-ins are read from them. */
const STORED_EVENTS = [
  'EXECUTE_ACTIONS',
  'LOGIN',
  'LOGIN_ERROR',
  'LOGOUT',
  'REFRESH_TOKEN_ERROR',
  'RESET_PASSWORD',
  'SEND_RESET_PASSWORD',
  'UPDATE_CREDENTIAL',
];

/** The fields of the realm that essaim owns. Durations in seconds. */
export const realmSettings = (settings: RealmSettings): Record<string, unknown> => ({
  enabled: true,
  displayName: settings.displayName,
  loginTheme: 'essaim',
  emailTheme: 'essaim',
  internationalizationEnabled: true,
  supportedLocales: ['en', 'fr'],
  defaultLocale: 'fr',
  smtpServer: smtpServer(settings.smtp),
  sslRequired: 'external',
  registrationAllowed: false,
  registrationEmailAsUsername: false,
  loginWithEmailAllowed: true,
  duplicateEmailsAllowed: false,
  editUsernameAllowed: false,
  resetPasswordAllowed: true,
  rememberMe: true,
  verifyEmail: false,
  passwordPolicy: 'length(12) and notUsername(undefined) and notEmail(undefined)',
  bruteForceProtected: true,
  permanentLockout: false,
  failureFactor: 5,
  waitIncrementSeconds: 10 * MINUTE,
  maxFailureWaitSeconds: 10 * MINUTE,
  maxDeltaTimeSeconds: 12 * HOUR,
  quickLoginCheckMilliSeconds: 0,
  accessTokenLifespan: 5 * MINUTE,
  ssoSessionIdleTimeout: 12 * HOUR,
  ssoSessionMaxLifespan: 7 * DAY,
  ssoSessionIdleTimeoutRememberMe: 14 * DAY,
  ssoSessionMaxLifespanRememberMe: 30 * DAY,
  offlineSessionMaxLifespanEnabled: true,
  offlineSessionMaxLifespan: 60 * DAY,
  actionTokenGeneratedByAdminLifespan: 72 * HOUR,
  actionTokenGeneratedByUserLifespan: HOUR,
  revokeRefreshToken: false,
  eventsEnabled: true,
  eventsExpiration: 90 * DAY,
  enabledEventTypes: STORED_EVENTS,
  adminEventsEnabled: true,
  adminEventsDetailsEnabled: false,
  organizationsEnabled: true,
});

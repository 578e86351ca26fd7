// SPDX-License-Identifier: AGPL-3.0-or-later
import { KeycloakError } from './keycloak-error.ts';

/** The answer of a call, or null when Keycloak has nothing there. Other failures pass. */
export const orNull = async <Found>(call: Promise<Found>): Promise<NonNullable<Found> | null> => {
  try {
    return (await call) ?? null;
  } catch (error) {
    if (error instanceof KeycloakError && error.fault === 'missing') return null;
    throw error;
  }
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { ProviderError } from '../app/provider-error.ts';

/** The answer of a call, or null when Keycloak has nothing there. Other failures pass. */
export const orNull = async <Found>(call: Promise<Found>): Promise<NonNullable<Found> | null> => {
  try {
    return (await call) ?? null;
  } catch (error) {
    if (error instanceof ProviderError && error.fault === 'missing') return null;
    throw error;
  }
};

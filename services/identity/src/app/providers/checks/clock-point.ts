// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ProviderPoint, failed, passed, warning } from '../../../domain/providers/provider.ts';

const ALLOWED_S = 60;
const NOTED_S = 10;

/**
 * Compares a provider's clock, as its header `Date` tells it, with the machine's: that of Keycloak,
 * which judges tokens, is real, too.
 */
export const clockPoint = (date: string | null): ProviderPoint => {
  const told = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(told)) return warning('clock', 'provider-clock-unsaid');
  const seconds = Math.round(Math.abs(told - Temporal.Now.instant().epochMilliseconds) / 1000);
  if (seconds > ALLOWED_S) return failed('clock', 'provider-clock-off', { seconds });
  return seconds > NOTED_S
    ? warning('clock', 'provider-clock-off', { seconds })
    : passed('clock', 'provider-clock-right');
};

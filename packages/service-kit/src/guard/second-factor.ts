// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AccessClaims } from './claims.ts';

/** The class of a sign-in with a second factor: the claim `acr` (OpenID Connect Core, 2). */
export const SECOND_FACTOR_ACR = '2';

/** When somebody last signed in with a second factor; null when their session began without one. */
export const secondFactorAt = ({
  acr,
  auth_time: authTime,
}: Pick<AccessClaims, 'acr' | 'auth_time'>): Temporal.Instant | null =>
  acr === SECOND_FACTOR_ACR && authTime !== undefined
    ? Temporal.Instant.fromEpochMilliseconds(authTime * 1000)
    : null;

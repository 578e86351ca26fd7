// SPDX-License-Identifier: AGPL-3.0-or-later
import type * as oidc from 'openid-client';
import type { Renewed } from '../sessions/session-store.ts';
import type { Tokens } from '../sessions/session.ts';

const DEFAULT_LIFE_S = 60;

/** What a token response gives; what it leaves out stays as it was. */
export const tokensOf = (
  response: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers,
  before?: Tokens,
): Renewed => ({
  tokens: {
    access: response.access_token,
    refresh: response.refresh_token ?? before?.refresh ?? '',
    id: response.id_token ?? before?.id ?? '',
  },
  accessExpiresAt: Temporal.Now.instant().add({
    seconds: response.expiresIn() ?? DEFAULT_LIFE_S,
  }),
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';

const claims = z.object({
  essaim_uid: z.string().min(1),
  mandate_version: z.coerce.number().int().nonnegative().default(0),
  sid: z.string().optional(),
  sub: z.string().min(1),
  iat: z.number(),
  auth_time: z.number().optional(),
  acr: z.string().optional(),
  azp: z.string(),
});

/** What an access token of the network says of a person. */
export type AccessClaims = z.infer<typeof claims>;

/** Reads the claims that the guard needs; null when one is missing. */
export const readClaims = (payload: unknown): AccessClaims | null =>
  claims.safeParse(payload).data ?? null;

// SPDX-License-Identifier: AGPL-3.0-or-later

/** The session that a token belongs to (claim `sid`); the guard has verified the token before. */
export const sessionOf = (authorization: string | undefined): string | null => {
  const payload = authorization?.split('.')[1];
  if (payload === undefined) return null;
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as {
    sid?: string;
  };
  return claims.sid ?? null;
};

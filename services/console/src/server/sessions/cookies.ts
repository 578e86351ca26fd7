// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CookieOptions, Request } from 'express';

/** Names and settings of the cookies of one console. */
export interface Cookies {
  readonly session: string;
  readonly signIn: string;
  readonly options: CookieOptions;
}

/**
 * Cookies do not tell ports apart, so their names do: two consoles on one host keep their sessions
 * apart.
 */
export const cookiesOf = (publicUrl: string): Cookies => {
  const url = new URL(publicUrl);
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return {
    session: `essaim-${port}`,
    signIn: `essaim-${port}-sign-in`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: url.protocol === 'https:' },
  };
};

/** The value of a cookie of a request. */
export const readCookie = (request: Request, name: string): string | undefined =>
  (request.get('cookie') ?? '')
    .split(';')
    .map((part) => part.trim().split('='))
    .find(([key]) => key === name)?.[1];

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CookieOptions, Request } from 'express';

/** Names and settings of the cookies of one console. */
export interface Cookies {
  readonly session: string;
  readonly signIn: string;
  readonly options: CookieOptions;
}

/** Whether people reach the console over https. */
export const isHttps = (publicUrl: string): boolean => new URL(publicUrl).protocol === 'https:';

/**
 * Cookies do not tell ports apart, so their names do: two consoles on one host keep their sessions
 * apart. Over https they also begin with `__Host-`: the browser then takes them from this host alone,
 * over https, for the whole of it (RFC 6265bis, 4.1.3.2).
 */
export const cookiesOf = (publicUrl: string): Cookies => {
  const url = new URL(publicUrl);
  const isSecure = isHttps(publicUrl);
  const name = `${isSecure ? '__Host-' : ''}essaim-${url.port || (isSecure ? '443' : '80')}`;
  return {
    session: name,
    signIn: `${name}-sign-in`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure },
  };
};

/** The value of a cookie of a request. */
export const readCookie = (request: Request, name: string): string | undefined =>
  (request.get('cookie') ?? '')
    .split(';')
    .map((part) => part.trim().split('='))
    .find(([key]) => key === name)?.[1];

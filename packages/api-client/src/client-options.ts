// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Middleware } from 'openapi-fetch';

/** Gives the bearer token of the next call. */
export type TokenSource = () => string | Promise<string>;

export interface ClientOptions {
  /** Address of the service. */
  readonly baseUrl: string;
  readonly token?: TokenSource;
  /** The hat to act with: a mandate's id. */
  readonly mandate?: string;
  readonly language?: 'fr' | 'en';
  /** Replaces the global `fetch`. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** Adds the token, the hat and the language to each call. */
export const withIdentity = ({ token, mandate, language }: ClientOptions): Middleware => ({
  onRequest: async ({ request }) => {
    if (token) request.headers.set('authorization', `Bearer ${await token()}`);
    if (mandate !== undefined) request.headers.set('essaim-mandate', mandate);
    if (language) request.headers.set('accept-language', language);
    return request;
  },
});

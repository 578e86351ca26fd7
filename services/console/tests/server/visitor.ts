// SPDX-License-Identifier: AGPL-3.0-or-later
import { keepCookie } from '@essaim/dev-infra';
import type { Account } from './console-client.ts';

type Options = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> };

/** A browser without a screen: it keeps cookies by host and port, and follows nothing by itself. */
export class Visitor {
  readonly #jars = new Map<string, Map<string, string>>();
  readonly #console: string;
  readonly #publicUrl: string;
  /** Every `set-cookie` of the console so far. */
  readonly received: string[] = [];

  /** @param publicUrl the console's public address, when a proxy hands its requests on to it */
  constructor(console: string, publicUrl = console) {
    this.#console = console;
    this.#publicUrl = publicUrl;
  }

  #jar(url: string): Map<string, string> {
    const { host } = new URL(url);
    const jar = this.#jars.get(host) ?? new Map<string, string>();
    this.#jars.set(host, jar);
    return jar;
  }

  /** The console's cookies, as a header. */
  get cookies(): string {
    return [...this.#jar(this.#console)].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  set cookies(header: string) {
    const pairs = header === '' ? [] : header.split('; ').map((pair) => pair.split('='));
    this.#jars.set(new URL(this.#console).host, new Map(pairs as [string, string][]));
  }

  /** @param path a path of the console, or a whole address */
  async fetch(path: string, options: Options = {}): Promise<Response> {
    const asked = new URL(path, this.#console).href;
    const url = asked.startsWith(this.#publicUrl)
      ? this.#console + asked.slice(this.#publicUrl.length)
      : asked;
    const jar = this.#jar(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      redirect: 'manual',
      ...options,
      headers: { ...(cookie !== '' && { cookie }), ...options.headers },
    });
    for (const line of response.headers.getSetCookie()) {
      if (url.startsWith(this.#console)) this.received.push(line);
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const isGone = /expires=thu, 01 jan 1970|max-age=0/i.test(line);
      keepCookie(pair.slice(0, at), pair.slice(at + 1));
      if (isGone) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  /** Follows redirects, to the console and to Keycloak, until a page is answered. */
  async visit(path: string, options: Options = {}): Promise<{ url: string; response: Response }> {
    let url = new URL(path, this.#console).href;
    let response = await this.fetch(url, options);
    for (let step = 0; step < 10 && response.status >= 300 && response.status < 400; step += 1) {
      url = new URL(response.headers.get('location') ?? '', url).href;
      response = await this.fetch(url);
    }
    return { url, response };
  }

  /** Signs in through Keycloak's page, and gives the address at which that ends. */
  async signIn(account: Account, path = '/auth/sign-in'): Promise<string> {
    const { response } = await this.visit(path);
    const page = await response.text();
    const action = /<form[^>]+action="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
    if (action === undefined) throw new Error(`no form to sign in: ${page.slice(0, 500)}`);
    const { url } = await this.visit(action, {
      method: 'POST',
      body: new URLSearchParams({ username: account.email, password: account.password }),
    });
    return url;
  }

  /** A write of the console's own page. */
  write(method: string, path: string, json: unknown, headers = {}): Promise<Response> {
    return this.fetch(path, {
      method,
      headers: { 'essaim-request': 'console', 'content-type': 'application/json', ...headers },
      body: JSON.stringify(json),
    });
  }
}

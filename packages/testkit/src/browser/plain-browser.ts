// SPDX-License-Identifier: AGPL-3.0-or-later
import { keepCookie, keepSecretsOfForm } from '@essaim/dev-infra';

export interface BrowserPage {
  readonly status: number;
  /** Where the redirects ended. */
  readonly url: URL;
  readonly html: string;
  /** What was to be posted where it stopped. */
  readonly form: URLSearchParams | null;
}

interface Cookie {
  readonly host: string;
  readonly path: string;
  readonly name: string;
  readonly value: string;
}

const MOST_REDIRECTS = 15;

/**
 * A browser without a screen: keeps cookies for each host and path, follows redirects, submits forms.
 * @param stopAt addresses at which it stops without loading them, such as a callback
 */
export const plainBrowser = (stopAt: readonly string[] = []) => {
  const jar = new Map<string, Cookie>();

  const cookieHeader = ({ host, pathname }: URL): string =>
    [...jar.values()]
      .filter((cookie) => cookie.host === host && pathname.startsWith(cookie.path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');

  const keep = (line: string, { host }: URL): void => {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    const path = /;\s*path=([^;]+)/i.exec(line)?.[1] ?? '/';
    const key = [host, path, name].join(' ');
    keepCookie(name, value);
    if (value === '' || /max-age=0/i.test(line)) jar.delete(key);
    else jar.set(key, { host, path, name, value });
  };

  const load = async (address: string, body?: URLSearchParams): Promise<BrowserPage> => {
    if (body) keepSecretsOfForm(body);
    let target = new URL(address);
    let form = body;
    for (let hop = 0; hop < MOST_REDIRECTS; hop += 1) {
      if (stopAt.some((stop) => target.href.startsWith(stop))) {
        return { status: 0, url: target, html: '', form: form ?? null };
      }
      const response = await fetch(target, {
        method: form ? 'POST' : 'GET',
        redirect: 'manual',
        headers: {
          cookie: cookieHeader(target),
          'accept-language': 'fr',
        },
        ...(form && { body: form }),
      });
      for (const line of response.headers.getSetCookie()) keep(line, target);
      const location = response.headers.get('location');
      const html = await response.text();
      if (location === null) return { status: response.status, url: target, html, form: null };
      target = new URL(location, target);
      form = undefined;
    }
    throw new Error(`too many redirects, last to ${target.pathname}`);
  };

  return {
    open: (address: string) => load(address),
    /** Submits the page's first form with these fields beside its hidden ones. */
    submit: (page: BrowserPage, fields: Readonly<Record<string, string>>) => {
      const [form, action] =
        /<form[^>]*\baction="([^"]+)"[^]*?(?:<\/form>|$)/.exec(page.html) ?? [];
      if (form === undefined || action === undefined) {
        throw new Error(`no form on ${page.url.pathname}`);
      }
      return load(
        new URL(unescaped(action), page.url).href,
        new URLSearchParams({ ...hiddenFields(form), ...fields }),
      );
    },
  };
};

const unescaped = (text: string): string =>
  text.replaceAll('&amp;', '&').replaceAll('&#x3d;', '=').replaceAll('&#39;', "'");

const hiddenFields = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [
      /name="([^"]*)"/.exec(tag)?.[1] ?? '',
      unescaped(/value="([^"]*)"/.exec(tag)?.[1] ?? ''),
    ]),
  );

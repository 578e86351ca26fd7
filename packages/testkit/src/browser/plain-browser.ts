// SPDX-License-Identifier: AGPL-3.0-or-later

export interface BrowserPage {
  readonly status: number;
  /** Where the redirects ended. */
  readonly url: URL;
  readonly html: string;
}

const MOST_REDIRECTS = 15;

/**
 * A browser without a screen: keeps cookies for each host, follows redirects, submits forms.
 * @param stopAt addresses at which it stops without loading them, such as a callback
 */
export const plainBrowser = (stopAt: readonly string[] = []) => {
  const cookies = new Map<string, string>();

  const load = async (address: string, body?: URLSearchParams): Promise<BrowserPage> => {
    let target = new URL(address);
    let form = body;
    for (let hop = 0; hop < MOST_REDIRECTS; hop += 1) {
      if (stopAt.some((stop) => target.href.startsWith(stop))) {
        return { status: 0, url: target, html: '' };
      }
      const response = await fetch(target, {
        method: form ? 'POST' : 'GET',
        redirect: 'manual',
        headers: {
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          'accept-language': 'fr',
        },
        ...(form && { body: form }),
      });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value === '' || /max-age=0/i.test(line)) cookies.delete(name);
        else cookies.set(name, value);
      }
      const location = response.headers.get('location');
      const html = await response.text();
      if (location === null) return { status: response.status, url: target, html };
      target = new URL(location, target);
      form = undefined;
    }
    throw new Error(`too many redirects, last to ${target.pathname}`);
  };

  return {
    open: (address: string) => load(address),
    /** Submits the page's first form with these fields beside its hidden ones. */
    submit: (page: BrowserPage, fields: Readonly<Record<string, string>>) => {
      const action = /<form[^>]*\baction="([^"]+)"/.exec(page.html)?.[1];
      if (action === undefined) throw new Error(`no form on ${page.url.pathname}`);
      return load(
        new URL(unescaped(action), page.url).href,
        new URLSearchParams({ ...hiddenFields(page.html), ...fields }),
      );
    },
    cookies,
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

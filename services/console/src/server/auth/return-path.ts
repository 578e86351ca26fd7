// SPDX-License-Identifier: AGPL-3.0-or-later

/** One slash alone at the beginning: browsers take two, or a backslash, for the name of another host. */
const isPath = (text: string): boolean => /^\/(?![/\\])/.test(text);

/** A path of this console to come back to; whatever else was asked becomes the home page. */
export const returnPath = (asked: unknown): string => {
  if (typeof asked !== 'string' || !isPath(asked)) return '/';
  const base = 'http://console.invalid';
  const url = URL.parse(asked, base);
  if (url === null || url.origin !== base || url.pathname.startsWith('/auth/')) return '/';
  // Steps such as `/./` are gone now, and what stood behind them may begin with two slashes.
  if (!isPath(url.pathname)) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
};

// SPDX-License-Identifier: AGPL-3.0-or-later

/** A path of this console to come back to; whatever else was asked becomes the home page. */
export const returnPath = (asked: unknown): string => {
  if (typeof asked !== 'string' || !/^\/(?![/\\])/.test(asked)) return '/';
  const base = 'http://console.invalid';
  const url = URL.parse(asked, base);
  if (url === null || url.origin !== base || url.pathname.startsWith('/auth/')) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
};

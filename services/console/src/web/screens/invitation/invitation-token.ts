// SPDX-License-Identifier: AGPL-3.0-or-later

const SHAPE = /^[\w.~-]{20,200}$/;

/** The token of an invitation's address: after `/invitation/`, or in `?token=`. Null when there is none. */
export function invitationToken({
  pathname,
  search,
}: Pick<Location, 'pathname' | 'search'>): string | null {
  const inPath = /^\/invitation\/([^/]+)$/.exec(pathname)?.[1];
  const token = inPath ?? new URLSearchParams(search).get('token') ?? '';
  return SHAPE.test(token) ? token : null;
}

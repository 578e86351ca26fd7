// SPDX-License-Identifier: AGPL-3.0-or-later

/** Length of an id; the tokens of links are longer. */
const LONGEST_ID = 36;

/** A path as the log tells it: a segment longer than an id may be the token of a link. */
export const toldPath = (path: string): string =>
  path
    .split('/')
    .map((segment) => (segment.length > LONGEST_ID ? '…' : segment))
    .join('/');

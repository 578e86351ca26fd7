// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';

/** The weak entity tag of a resource (RFC 7644, 3.14). */
export const scimTag = (version: string): string => `W/"${version}"`;

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');

const lists = (header: string, version: string): boolean =>
  header.trim() === '*' ||
  header
    .split(',')
    .map(opaque)
    .includes(opaque(scimTag(version)));

/**
 * Lets a change go on when it names the present version, or none.
 * @throws DomainError `version-conflict`
 */
export const checkTag = (ifMatch: string | undefined, version: string): void => {
  if (ifMatch !== undefined && !lists(ifMatch, version)) throw problem('version-conflict');
};

/** Whether a reader holds the present version already. */
export const isUnchanged = (ifNoneMatch: string | undefined, version: string): boolean =>
  ifNoneMatch !== undefined && lists(ifNoneMatch, version);

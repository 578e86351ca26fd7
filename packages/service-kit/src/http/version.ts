// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';

/** The entity tag of a version (RFC 9110, 8.8.3). */
export const entityTag = (version: number): string => `"${version}"`;

/**
 * The version that the caller means to change.
 * @throws DomainError `precondition-required` when `If-Match` is absent or not one of our tags
 */
export const expectedVersion = (headers: Readonly<Record<string, string | undefined>>): number => {
  const found = /^"(\d{1,9})"$/.exec(headers['if-match'] ?? '')?.[1];
  if (found === undefined) throw problem('precondition-required');
  return Number(found);
};

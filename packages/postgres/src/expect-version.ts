// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';

/**
 * Compares what a person saw with what is stored.
 * @param row the stored row, read `for update`
 * @param expected the version of `If-Match`; undefined when the request had none
 * @returns the row
 * @throws DomainError `not-found`, `precondition-required` or `version-conflict`
 */
export const expectVersion = <Row extends { readonly version: number }>(
  row: Row | undefined,
  expected: number | undefined,
): Row => {
  if (!row) throw problem('not-found');
  if (expected === undefined) throw problem('precondition-required');
  if (row.version !== expected) throw problem('version-conflict');
  return row;
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';

/**
 * The token of an `Authorization` header (RFC 6750, 2.1).
 * @throws DomainError `token-missing`
 */
export const bearerToken = (header: string | undefined): string => {
  const token = /^bearer +([\w.~+/=-]+)$/i.exec(header ?? '')?.[1];
  if (token === undefined) throw problem('token-missing');
  return token;
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';

const DIGITS = 24;

/**
 * How Keycloak's other objects call a client: its id, or a digest of it where it is the address by which a
 * SAML tool knows itself, for names of groups and of attributes take no slash.
 */
export const clientHandle = (clientId: string): string =>
  /^[\w.-]+$/.test(clientId)
    ? clientId
    : `saml-${createHash('sha256').update(clientId).digest('hex').slice(0, DIGITS)}`;

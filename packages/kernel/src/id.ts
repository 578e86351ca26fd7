// SPDX-License-Identifier: AGPL-3.0-or-later
import { v7, validate } from 'uuid';

/** An opaque identifier: a UUID, version 7 (RFC 9562) when it was made here. */
export type Uuid = string & { readonly __brand: 'Uuid' };

/** Makes a new identifier that sorts by the time of its making. */
export const newId = (): Uuid => v7() as Uuid;

/**
 * Reads an identifier.
 * @returns the identifier in lower case, or null when the text is not a UUID
 */
export const parseUuid = (text: string): Uuid | null =>
  validate(text) ? (text.toLowerCase() as Uuid) : null;

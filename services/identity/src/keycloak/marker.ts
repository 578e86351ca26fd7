// SPDX-License-Identifier: AGPL-3.0-or-later

/** Attribute that tells an object of essaim from one that somebody else made. */
export const MARKER = 'essaim.managed';

type Attributes = Readonly<Record<string, unknown>> | undefined;

/** Realms, clients and client scopes hold one text for an attribute, groups and roles a list. */
export const isMarked = (attributes: Attributes): boolean => {
  const value = attributes?.[MARKER];
  return Array.isArray(value) ? value.includes('true') : value === 'true';
};

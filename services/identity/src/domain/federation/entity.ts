// SPDX-License-Identifier: AGPL-3.0-or-later

/** Whom the federation names: the network, an organisation of its upper tiers or a hoster, a hosted tool. */
export type EntityName =
  | { readonly kind: 'network' }
  | { readonly kind: 'organisation'; readonly key: string }
  | { readonly kind: 'tool'; readonly clientId: string };

/** What is published of an entity. */
export interface FederationEntity {
  readonly name: EntityName;
  /** The entity above, which vouches for this one; null for the network, the trust anchor. */
  readonly superior: EntityName | null;
  /** In French, as the organisation or the tool is called. */
  readonly displayName: string;
  readonly contact: string | null;
  readonly homepage: string | null;
  /** Where a tool sends people back to after sign-in; empty for all others. */
  readonly redirectUris: readonly string[];
  readonly marks: readonly TrustMarkName[];
}

/** What the network vouches for: membership, and that a hoster keeps the charter of CHATONS. */
export type TrustMarkName = 'member' | 'chatons-host';

export const TRUST_MARKS: readonly TrustMarkName[] = ['member', 'chatons-host'];

/** The path of an entity below the federation's address; its identifier is both together. */
export const entityPath = (name: EntityName): string => {
  if (name.kind === 'network') return '';
  return name.kind === 'organisation'
    ? `/organisations/${encodeURIComponent(name.key)}`
    : `/tools/${encodeURIComponent(name.clientId)}`;
};

/** The entity that a path names; null when it names none. */
export const entityOfPath = (path: string): EntityName | null => {
  if (path === '' || path === '/') return { kind: 'network' };
  const [, kind, value = '', ...rest] = path.split('/');
  const name = decoded(value);
  if (rest.length > 0 || name === null) return null;
  if (kind === 'organisations') return { kind: 'organisation', key: name };
  if (kind === 'tools') return { kind: 'tool', clientId: name };
  return null;
};

/** A part of a path as it is meant; null for one that no name has, such as a broken escape or a NUL. */
const decoded = (part: string): string | null => {
  try {
    const name = decodeURIComponent(part);
    return name === '' || name.includes('\0') ? null : name;
  } catch {
    return null;
  }
};

/** The identifier of a kind of trust mark. */
export const trustMarkType = (base: string, mark: TrustMarkName): string =>
  `${base}/trust-marks/${mark}`;

/** Whether two names name the same entity. */
export const isSameEntity = (one: EntityName | null, other: EntityName | null): boolean =>
  one !== null && other !== null && entityPath(one) === entityPath(other);

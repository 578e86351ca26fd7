// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../../api/schemas.ts';

export const LINK_TYPES = ['FS', 'SS', 'FF', 'SF'] as const;
export const LAG_UNITS = ['wd', 'cd'] as const;
export const SCOPES = ['same', 'department', 'region', 'nation', 'children'] as const;
export type Scope = (typeof SCOPES)[number];

/** One thing that a task waits for, as it stands in the form. */
export type LinkValues = {
  /** Key of a task or a gate; empty until it is chosen. */
  key: string;
  type: (typeof LINK_TYPES)[number];
  lag: string;
  /** Working days or civil days. */
  unit: (typeof LAG_UNITS)[number];
  scope: Scope;
};

export const NO_LINK: LinkValues = { key: '', type: 'FS', lag: '', unit: 'wd', scope: 'same' };

/** Reads `R06:FS:5wd:region`. */
export function readLink(written: string): LinkValues {
  const [key = '', type, lag = '', scope] = written.split(':');
  const days = Number.parseInt(lag, 10);
  return {
    key,
    type: LINK_TYPES.find((one) => one === type) ?? 'FS',
    lag: days > 0 ? String(days) : '',
    unit: lag.endsWith('cd') ? 'cd' : 'wd',
    scope: SCOPES.find((one) => one === scope) ?? 'same',
  };
}

/** Writes the same; nothing as a lag is none. */
export const writeLink = ({ key, type, lag, unit, scope }: LinkValues): string =>
  [key, type, `${lag.trim() || 0}${unit}`, scope].join(':');

type Tier = Planning['OrganisationTier'];
const TIERS: readonly Tier[] = ['national', 'regional', 'departmental', 'local'];
const ABOVE: Partial<Record<Tier, Scope>> = {
  national: 'nation',
  regional: 'region',
  departmental: 'department',
};

/** Whose task of another tier a task can wait for: there is one way at most, else `same`. */
export function scopeBetween(from: Tier, other: Tier): Scope {
  const down = TIERS.indexOf(other) - TIERS.indexOf(from);
  if (down === 1) return 'children';
  return down < 0 ? (ABOVE[other] ?? 'same') : 'same';
}

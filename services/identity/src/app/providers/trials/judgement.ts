// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProviderPoint } from '../../../domain/providers/provider.ts';

/** What a provider sent of an account: names and values as text. */
export type Claims = Readonly<Record<string, string>>;

/** What a test sign-in showed. */
export interface Judgement {
  readonly points: readonly ProviderPoint[];
  readonly claims: Claims;
  /** The account's identifier at the provider; null when there is none to rely on. */
  readonly subject: string | null;
}

/** What comes back when the sign-in cannot be looked at any further. */
export const stoppedAt = (...points: readonly ProviderPoint[]): Judgement => ({
  points,
  claims: {},
  subject: null,
});

const LONGEST = 300;
const MOST = 60;

/** Claims as texts of a bounded length: the first 60. */
export const claimTexts = (claims: Readonly<Record<string, unknown>>): Claims =>
  Object.fromEntries(
    Object.entries(claims)
      .slice(0, MOST)
      .map(([name, value]) => [name.slice(0, LONGEST), textOf(value).slice(0, LONGEST)]),
  );

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

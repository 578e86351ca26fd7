// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Language, problemText, sentence } from '@essaim/contracts';
import type { VerdictReason } from '../../domain/offer/verdict.ts';
import { tierName } from '../../domain/reasons/tier-name.ts';

export interface VerdictNames {
  /** Tier of the organisation that asks. */
  readonly tier: string;
  /** What regions, departments and organisations are called, by key. */
  readonly places: ReadonlyMap<string, string>;
}

/** A reason of a verdict in the reader's words. */
export const verdictSentence = (
  { code, params, attribute, values = [] }: VerdictReason,
  { tier, places }: VerdictNames,
  language: Language,
): string => {
  const expected = values.map((value) =>
    attribute === 'tier' ? tierName(value, language) : (places.get(value) ?? value),
  );
  return sentence(problemText(code), language, {
    ...params,
    ...(attribute && { actual: tierName(tier, language), expected: expected.join(', ') }),
  });
};

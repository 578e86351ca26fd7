// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LocatedFault } from './located-fault.ts';

/** Sentences of one code; `{name}` stands for a parameter. */
export interface FaultText {
  readonly fr: string;
  readonly en: string;
}

/**
 * The sentence of a fault, its parameters filled in; a missing parameter stays visible.
 * @param texts the exported table of the package that reports the fault
 */
export const faultSentence = (
  texts: Readonly<Record<string, FaultText>>,
  language: 'fr' | 'en',
  fault: Pick<LocatedFault, 'code' | 'params'>,
): string => {
  const text = texts[fault.code];
  if (!text) return fault.code;
  return text[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    String(fault.params[name] ?? whole),
  );
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import { type ReasonCode, reasonTexts } from '../../domain/reasons/reason-texts.ts';
import type { Schemas } from '../http.ts';

const isReasonCode = (code: string): code is ReasonCode => Object.hasOwn(reasonTexts, code);

/** What the sentences of reasons name. */
export interface ReasonNames {
  readonly tool: string;
  readonly organisation: string;
  readonly hoster: string;
}

/** A reason code with its sentence in the reader's language. */
export const presentReason = (
  code: string | null,
  language: Language,
  names: ReasonNames,
): Schemas['Reason'] | null => {
  if (code === null) return null;
  const text = isReasonCode(code) ? reasonTexts[code][language] : code;
  const filled = text.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    name in names ? names[name as keyof ReasonNames] : whole,
  );
  return { code, sentence: filled.charAt(0).toUpperCase() + filled.slice(1) };
};

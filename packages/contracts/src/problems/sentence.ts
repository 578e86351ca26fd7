// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ErrorParams } from '@essaim/kernel';
import type { Language } from '../language.ts';

/** A text in a language, its parameters filled in; a missing one stays visible. */
export const sentence = (
  text: Readonly<Record<Language, string>>,
  language: Language,
  params: ErrorParams,
): string =>
  text[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

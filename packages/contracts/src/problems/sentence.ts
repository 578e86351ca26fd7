// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ErrorParams } from '@essaim/kernel';
import type { Language } from '../language.ts';
import type { ProblemText } from './problem-text.ts';

/** The sentence of a problem in a language, its parameters filled in; a missing one stays visible. */
export const sentence = (text: ProblemText, language: Language, params: ErrorParams): string =>
  text[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Planning } from '../api/schemas.ts';
import { amountWords } from '../words/amount-words.ts';

type Sentence = (value: string, threshold: string) => MessageDescriptor;

const exactly: Sentence = (value, threshold) => msg`${value} ; il en faut exactement ${threshold}.`;

const SENTENCES: Record<string, Sentence> = {
  '>=': (value, threshold) => msg`${value} ; il en faut ${threshold}.`,
  '>': (value, threshold) => msg`${value} ; il en faut plus de ${threshold}.`,
  '<=': (value, threshold) => msg`${value} ; il en faut ${threshold} au plus.`,
  '<': (value, threshold) => msg`${value} ; il en faut moins de ${threshold}.`,
};

/** "70 % ; il en faut 80 %": a number that does not reach its threshold. */
export function thresholdText(i18n: I18n, params: Planning['Params']): string {
  const measure = String(params['measure']);
  const amount = (name: string) => amountWords(i18n, measure, Number(params[name]));
  const sentence = SENTENCES[String(params['operator'])] ?? exactly;
  return i18n._(sentence(amount('value'), amount('threshold')));
}

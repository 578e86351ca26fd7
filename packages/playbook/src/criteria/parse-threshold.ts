// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EvidenceType } from '../model.ts';
import { MARKS, type Comparison, type Threshold } from './threshold.ts';

const NUMBER = String.raw`\d+(?:\.\d+)?`;
const MEASURE = new RegExp(
  String.raw`^(>=|<=|=|>|<)\s*(${NUMBER})\s*(?:/\s*(${NUMBER})|(%|[\w -]+))?$`,
);
const COUNT = new RegExp(String.raw`^(${NUMBER})\s+([a-zA-Z][\w -]*)$`);
const UPTIME = new RegExp(String.raw`^up\s+(${NUMBER})\s*h$`);
const REPORTED = new RegExp(
  String.raw`^reported(?:\s*\(goal\s+(${NUMBER})\s*(?:%|EUR)?\s*([\w ]*)\))?$`,
);
const COMPARED = /^([a-z][a-z ]*?)\s*(>=|<=|=|>|<)\s*([a-z][a-z ]*?)(?:\s+in\s+([A-Z]+\d+))?$/;

/** Name of the number when the threshold gives no unit. */
const DEFAULT_MEASURE: Readonly<Partial<Record<EvidenceType, string>>> = {
  percentage: '%',
  amount: 'EUR',
  score: 'score',
  rate: 'rate',
  count: 'count',
};

const nameOf = (words: string) => words.trim().replaceAll(/\s+/g, '-');

const parseMeasure = (text: string, type: EvidenceType): Threshold | null => {
  const measure = MEASURE.exec(text);
  if (measure) {
    const [, operator, value, scale, unit] = measure;
    return {
      kind: 'measure',
      measure: unit ? nameOf(unit) : (DEFAULT_MEASURE[type] ?? type),
      operator: operator as Comparison,
      value: Number(value),
      scale: scale === undefined ? null : Number(scale),
    };
  }
  const uptime = UPTIME.exec(text);
  if (uptime)
    return {
      kind: 'measure',
      measure: 'hours-up',
      operator: '>=',
      value: Number(uptime[1]),
      scale: null,
    };
  const count = COUNT.exec(text);
  if (!count) return null;
  return {
    kind: 'measure',
    measure: nameOf(count[2] ?? ''),
    operator: '>=',
    value: Number(count[1]),
    scale: null,
  };
};

/** `reserved users >= users planned in D05`: what D05 plans is its number of users. */
const parseComparison = (text: string, type: EvidenceType): Threshold | null => {
  const compared = COMPARED.exec(text);
  if (!compared) return null;
  const [, left = '', operator, right = '', task] = compared;
  const pair = (leftName: string, rightName: string): Threshold => ({
    kind: 'measures',
    left: leftName,
    operator: operator as Comparison,
    right: rightName,
    rightTask: task ?? null,
  });
  if (type === 'capacity' && task === undefined)
    return {
      kind: 'all',
      of: ['users', 'gb'].map((what) =>
        pair(`${nameOf(left)}-${what}`, `${nameOf(right)}-${what}`),
      ),
    };
  return pair(nameOf(left), nameOf(task === undefined ? right : right.replace(/\s*planned$/, '')));
};

const parsePart = (text: string, type: EvidenceType): Threshold | null => {
  const mark = MARKS.find((known) => known === text);
  if (mark) return { kind: 'mark', mark };
  const reported = REPORTED.exec(text);
  if (reported)
    return {
      kind: 'reported',
      measure: DEFAULT_MEASURE[type] ?? type,
      goal: reported[1] === undefined ? null : Number(reported[1]),
      goalNote: (reported[2] ?? '').trim(),
    };
  return parseMeasure(text, type) ?? parseComparison(text, type);
};

/**
 * Reads the threshold of a criterion into data: `present`, `>=80 %`, `>=3.5 / 5`, `up 48 h`,
 * `6 sessions booked`, `>0 EUR and >0 users`, `reserved >= planned`, `reported (goal 60 %)`, ...
 * A signature is always signed; a capacity compares accounts and gigabytes.
 * @returns null when the text is none of these
 */
export const parseThreshold = (text: string, type: EvidenceType): Threshold | null => {
  const parts = text.split(/\s+and\s+/).map((part) => parsePart(part.trim(), type));
  const of = parts.filter((part) => part !== null);
  if (of.length < parts.length) return null;
  const signed = of.some((part) => part.kind === 'mark' && part.mark === 'signed');
  if (type === 'signature' && !signed) of.unshift({ kind: 'mark', mark: 'signed' });
  const [only] = of;
  return of.length === 1 && only ? only : { kind: 'all', of };
};

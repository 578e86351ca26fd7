// SPDX-License-Identifier: AGPL-3.0-or-later
import { CONDITION_SUBJECTS, type AttributePath, type Condition } from './condition.ts';

const PATH = String.raw`([a-z]+)\.([a-z_]+)`;
const EXISTS = new RegExp(String.raw`^${PATH}\s*(!=|=)\s*([\w-]+)$`);
const CHOOSE = new RegExp(String.raw`^${PATH}\s*\?\s*([A-Z]+\d*)\s*:\s*([A-Z]+\d*)$`);

const pathOf = (subjectName: string, attribute: string): AttributePath | null => {
  const subject = CONDITION_SUBJECTS.find((known) => known === subjectName);
  return subject ? { subject, attribute } : null;
};

/**
 * Reads `region.identity_provider != none` or `association.pilot ? G2 : G3`.
 * @returns null when the text is neither
 */
export const parseCondition = (text: string): Condition | null => {
  const exists = EXISTS.exec(text);
  if (exists) {
    const path = pathOf(exists[1] ?? '', exists[2] ?? '');
    const operator = exists[3] === '=' ? '=' : '!=';
    return path && { kind: 'exists', path, operator, value: exists[4] ?? '' };
  }
  const choose = CHOOSE.exec(text);
  if (!choose) return null;
  const path = pathOf(choose[1] ?? '', choose[2] ?? '');
  return path && { kind: 'choose', path, whenTrue: choose[3] ?? '', otherwise: choose[4] ?? '' };
};

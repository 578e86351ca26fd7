// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CsvSource } from '@essaim/csv';
import { parseThreshold } from '../criteria/parse-threshold.ts';
import type { Threshold } from '../criteria/threshold.ts';
import { EVIDENCE_TYPES, type Criterion, type EvidenceType } from '../model.ts';
import { readKey, type Reader } from './cells.ts';
import { readEntries, type Entry, type Faults } from './entries.ts';

const COLUMNS = [
  'gate',
  'number',
  'type',
  'text_fr',
  'source_task',
  'threshold',
  'max_age_days',
  'mandatory',
];

const readThreshold = (reader: Reader, written: string, type: EvidenceType): Threshold => {
  const threshold = parseThreshold(written, type);
  if (!threshold && written !== '')
    reader.fault('threshold', 'threshold-malformed', { value: written });
  return threshold ?? { kind: 'mark', mark: 'present' };
};

/** One criterion; the column `gate` names its gate. */
export const readCriterion = (reader: Reader): Criterion => {
  const gate = readKey(reader, 'gate');
  const number = reader.whole('number', { least: 1, most: 99 });
  const type = reader.oneOf('type', EVIDENCE_TYPES) ?? 'document';
  const written = reader.required('threshold');
  return {
    id: `${gate}.${number}`,
    gate,
    number,
    type,
    textFr: reader.required('text_fr'),
    sourceTask: readKey(reader, 'source_task'),
    threshold: readThreshold(reader, written, type),
    written,
    maxAgeDays:
      reader.text('max_age_days') === ''
        ? null
        : reader.whole('max_age_days', { least: 1, most: 36_500 }),
    mandatory: reader.oneOf('mandatory', ['0', '1']) === '1',
  };
};

/** Reads the file of gate criteria. */
export const readCriteria = (source: CsvSource, faults: Faults): Entry<Criterion>[] =>
  readEntries(source, COLUMNS, faults, readCriterion);

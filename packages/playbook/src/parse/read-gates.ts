// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CsvSource } from '@essaim/csv';
import type { GateMode, GateTemplate } from '../model.ts';
import {
  readCalendar,
  readCommittee,
  readDurations,
  readKey,
  readRole,
  type Reader,
} from './cells.ts';
import { readEntries, type Entry, type Faults } from './entries.ts';

const COLUMNS = [
  'key',
  'alias',
  'title_fr',
  'gloss_en',
  'duration_min',
  'duration_likely',
  'duration_max',
  'calendar',
  'mode',
  'declares',
  'accepts',
  'opens',
  'committee_slots',
  'committee',
  'meaning_fr',
];

const readMode = (reader: Reader): GateMode => {
  const written = reader.required('mode');
  const [, atLeast, outOf] = (/^(\d+)-of-(\d+)$/.exec(written) ?? []).map(Number);
  if (atLeast !== undefined && outOf !== undefined && atLeast >= 1 && atLeast <= outOf)
    return { kind: 'at-least', atLeast, outOf };
  if (written !== 'all' && written !== '')
    reader.fault('mode', 'gate-mode-malformed', { value: written });
  return { kind: 'all' };
};

/** One gate, without its criteria. */
export const readGate = (reader: Reader): GateTemplate => ({
  key: readKey(reader),
  alias: reader.required('alias'),
  titleFr: reader.required('title_fr'),
  glossEn: reader.required('gloss_en'),
  meaningFr: reader.text('meaning_fr'),
  durations: readDurations(reader),
  calendar: readCalendar(reader),
  mode: readMode(reader),
  declares: readRole(reader, 'declares'),
  accepts: readRole(reader, 'accepts'),
  opens: readRole(reader, 'opens'),
  committee: readCommittee(reader),
  criteria: [],
});

/** Reads the file of a department's gates; their criteria are in another file. */
export const readGates = (source: CsvSource, faults: Faults): Entry<GateTemplate>[] =>
  readEntries(source, COLUMNS, faults, readGate);

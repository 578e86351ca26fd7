// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CsvSource } from '@essaim/csv';
import type { WaveGateTemplate } from '../model.ts';
import { readCalendar, readKey, readRole, type Reader } from './cells.ts';
import { readEntries, type Entry, type Faults } from './entries.ts';

const COLUMNS = [
  'key',
  'alias',
  'title_fr',
  'gloss_en',
  'measured_gate',
  'share_percent',
  'incident_max_days',
  'soak_days',
  'soak_calendar',
  'holds',
  'hold_point',
  'pause_share_percent',
  'stops',
  'declares',
  'opens',
  'meaning_fr',
];

const optionalWhole = (reader: Reader, column: string, most: number) =>
  reader.text(column) === '' ? null : reader.whole(column, { least: 1, most });

/** One wave gate. */
export const readWaveGate = (reader: Reader): WaveGateTemplate => {
  const soakDays = reader.whole('soak_days', { empty: 0, most: 1000 });
  const soakCalendar =
    reader.text('soak_calendar') === '' ? null : readCalendar(reader, 'soak_calendar');
  if (soakDays > 0 && soakCalendar === null) reader.fault('soak_calendar', 'soak-calendar-missing');
  return {
    key: readKey(reader),
    alias: reader.required('alias'),
    titleFr: reader.required('title_fr'),
    glossEn: reader.required('gloss_en'),
    meaningFr: reader.text('meaning_fr'),
    measuredGate: readKey(reader, 'measured_gate'),
    sharePercent: reader.whole('share_percent', { least: 1, most: 100 }),
    incidentMaxDays: optionalWhole(reader, 'incident_max_days', 1000),
    soakDays,
    soakCalendar,
    holds: readKey(reader, 'holds'),
    holdPoint: reader.oneOf('hold_point', ['start', 'decision']) ?? 'start',
    pauseSharePercent: optionalWhole(reader, 'pause_share_percent', 100),
    stops: readRole(reader, 'stops'),
    declares: readRole(reader, 'declares'),
    opens: readRole(reader, 'opens'),
  };
};

/** Reads the file of wave gates. */
export const readWaveGates = (source: CsvSource, faults: Faults): Entry<WaveGateTemplate>[] =>
  readEntries(source, COLUMNS, faults, readWaveGate);

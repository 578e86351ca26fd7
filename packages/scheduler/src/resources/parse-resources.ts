// SPDX-License-Identifier: AGPL-3.0-or-later
import { CALENDAR_CLASSES, parseRecurrence } from '@essaim/calendar';
import {
  createRowReader,
  readCsvTable,
  type CsvSource,
  type LocatedFault,
  type RowReader,
} from '@essaim/csv';
import { RESOURCES, type ResourceName, type ResourcePool } from '../model/problem.ts';
import type { ResourceFaultCode } from './resource-faults.ts';

const COLUMNS = {
  required: [
    'level',
    'organisation_key',
    'organisation_name',
    'resource',
    'kind',
    'unit',
    'capacity',
    'per',
    'calendar',
    'valid_from',
    'valid_to',
    'note',
  ],
};

type Kind = ResourcePool['kind'];
type Per = ResourcePool['per'];
type Reader = RowReader<ResourceFaultCode>;

const SHAPES: Readonly<Record<ResourceName, readonly [kind: Kind, per: Per]>> = {
  trainers: ['renewable', null],
  trainer_days: ['renewable', 'week'],
  technicians: ['renewable', null],
  technician_days: ['renewable', 'week'],
  facilitator_days: ['renewable', 'week'],
  committee_slots: ['renewable', 'session'],
  hosting_users: ['reservoir', null],
  hosting_gb: ['reservoir', null],
  budget: ['budget', 'season'],
};

const checkShape = (reader: Reader, resource: ResourceName) => {
  const [kind, per] = SHAPES[resource];
  if (reader.text('kind') !== kind)
    reader.fault('kind', 'resource-kind-wrong', { resource, expected: kind });
  if (reader.text('per') !== (per ?? ''))
    reader.fault('per', 'resource-per-wrong', { resource, expected: per ?? '' });
};

const readCapacity = (reader: Reader, per: Per): number => {
  if (per === null || per === 'session') return reader.whole('capacity');
  const capacity = reader.number('capacity');
  const inHundredths = Math.abs(capacity * 100 - Math.round(capacity * 100)) < 1e-6;
  if (!inHundredths)
    reader.fault('capacity', 'resource-hundredths', { value: reader.text('capacity') });
  return capacity;
};

const readSessions = (reader: Reader, resource: ResourceName | null) => {
  if (resource !== 'committee_slots') return null;
  const rule = parseRecurrence(reader.required('note'));
  const value = reader.text('note');
  if (!rule && value !== '') reader.fault('note', 'recurrence-unsupported', { value });
  return rule;
};

const readPool = (reader: Reader): ResourcePool | null => {
  const resource = reader.oneOf('resource', RESOURCES);
  if (resource) checkShape(reader, resource);
  const [kind, per] = SHAPES[resource ?? 'trainers'];
  const validFrom = reader.required('valid_from') && reader.date('valid_from');
  const validTo = reader.date('valid_to');
  if (validFrom && validTo && validTo < validFrom)
    reader.fault('valid_to', 'resource-dates-reversed', { to: validTo });
  reader.oneOf('level', ['national', 'regional', 'departmental']);
  const pool = {
    organisationKey: reader.required('organisation_key'),
    kind,
    unit: reader.required('unit'),
    capacity: readCapacity(reader, per),
    per,
    calendar: reader.oneOf('calendar', CALENDAR_CLASSES) ?? 'working',
    validTo,
    sessions: readSessions(reader, resource),
    note: reader.text('note'),
  };
  return resource && validFrom ? { ...pool, resource, validFrom } : null;
};

/** A pool, and the line of the file where it begins, from 1 (the header). */
export interface LocatedPool {
  readonly line: number;
  readonly pool: ResourcePool;
}

const overlaps = (a: ResourcePool, b: ResourcePool) =>
  a.organisationKey === b.organisationKey &&
  a.resource === b.resource &&
  a.validFrom <= (b.validTo ?? '9999') &&
  b.validFrom <= (a.validTo ?? '9999');

/**
 * Reads a file of resources: one line an organisation, resource and period. The rule of a
 * committee's sessions is in the column `note`.
 * @returns the pools without those that have a fault, in the order of the file, and every fault
 */
export const parseResources = (
  source: CsvSource,
): { located: LocatedPool[]; faults: LocatedFault<ResourceFaultCode>[] } => {
  const table = readCsvTable(source, COLUMNS);
  const faults: LocatedFault<ResourceFaultCode>[] = [...table.faults];
  const located: LocatedPool[] = [];
  for (const row of table.rows) {
    const before = faults.length;
    const reader = createRowReader<ResourceFaultCode>(source.name, row, faults);
    const pool = readPool(reader);
    const other = pool && located.find((earlier) => overlaps(earlier.pool, pool));
    if (pool && other)
      reader.fault('resource', 'resource-twice', {
        resource: pool.resource,
        organisation: pool.organisationKey,
        first: other.line,
      });
    if (pool && faults.length === before) located.push({ line: row.line, pool });
  }
  return { located, faults };
};

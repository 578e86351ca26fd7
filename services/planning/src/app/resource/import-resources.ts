// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { LocatedFault } from '@essaim/csv';
import type { Uuid } from '@essaim/kernel';
import { canonicalJson } from '@essaim/playbook';
import {
  type LocatedPool,
  type ResourcePool,
  parseResources,
  resourceFaults,
} from '@essaim/scheduler';
import { lockPools, readPools, replacePools } from '../../db/resource/resource-pools.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { csvInvalid, presentFaults } from '../faults.ts';
import { inUnit, note } from '../unit/unit.ts';

type Report = PlanningApi['components']['schemas']['ImportReport'];

const FAULT_TEXTS = {
  ...resourceFaults,
  'organisation-unknown': {
    fr: 'Aucune structure ne porte la clé « {value} ». Importez le réseau d’abord, ou corrigez la clé.',
    en: 'No organisation has the key “{value}”. Import the network first, or correct the key.',
  },
};

const FILE = 'resources';

const unknownOrganisations = (
  located: readonly LocatedPool[],
  directory: DirectorySnapshot,
): LocatedFault[] =>
  located
    .filter(({ pool }) => directory.byKey(pool.organisationKey) === undefined)
    .map(({ line, pool }) => ({
      file: FILE,
      line,
      column: 'organisation_key',
      code: 'organisation-unknown',
      params: { value: pool.organisationKey },
    }));

/**
 * Reads capacities from CSV and replaces those of the organisations named, unless it is a dry run.
 * @throws DomainError `csv-invalid` with every located fault; nothing is saved then
 */
export const importResources = async (
  app: AppContext,
  { csv, dryRun = false }: { readonly csv: string; readonly dryRun?: boolean },
  mandateId: Uuid,
  caller: Caller,
): Promise<Report> => {
  const directory = await loadDirectory(app.db, caller.today);
  const { located, faults } = parseResources({ name: FILE, text: csv });
  const pools = located.map(({ pool }) => pool);
  const all: LocatedFault[] = [...faults, ...unknownOrganisations(located, directory)];
  if (all.length > 0 && !dryRun) throw csvInvalid(all, FAULT_TEXTS);
  const keys = [...new Set(pools.map(({ organisationKey }) => organisationKey))];
  return inUnit(app, causeOf(caller, mandateId), async (unit) => {
    if (!dryRun) await lockPools(unit.trx);
    const before = await readPools(unit.trx, keys);
    const change = compare(before, pools);
    const errors = presentFaults(all, FAULT_TEXTS, caller.language);
    const report = { dryRun, valid: all.length === 0, rows: pools.length, ...change, errors };
    if (dryRun || keys.length === 0) return report;
    await replacePools(unit.trx, keys, pools);
    note(
      unit,
      'importResources',
      { type: 'resources', id: 'resources', organisationId: directory.nation()?.id ?? null },
      { rows: pools.length, organisations: keys.length, ...change },
    );
    return report;
  });
};

const identity = ({ organisationKey, resource, validFrom }: ResourcePool): string =>
  [organisationKey, resource, validFrom].join(' ');

const same = (a: ResourcePool, b: ResourcePool): boolean => canonicalJson(a) === canonicalJson(b);

const compare = (
  before: readonly ResourcePool[],
  after: readonly ResourcePool[],
): Pick<Report, 'created' | 'changed' | 'unchanged'> => {
  const known = new Map(before.map((pool) => [identity(pool), pool]));
  const change = { created: 0, changed: 0, unchanged: 0 };
  for (const pool of after) {
    const old = known.get(identity(pool));
    if (!old) change.created += 1;
    else if (same(old, pool)) change.unchanged += 1;
    else change.changed += 1;
  }
  return change;
};

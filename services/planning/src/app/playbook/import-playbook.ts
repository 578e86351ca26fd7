// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { type PlanningApi, problem } from '@essaim/contracts';
import { csvFaults } from '@essaim/csv';
import { NATIONAL_HOME, type Uuid, newId } from '@essaim/kernel';
import {
  type ParsedPlaybook,
  type Playbook,
  canonicalPlaybook,
  parsePlaybook,
  playbookFaults,
} from '@essaim/playbook';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { faultDetails, presentFaults } from '../faults.ts';
import { type Unit, inUnit, note } from '../unit/unit.ts';
import { type PlaybookRow, presentPlaybookSummary } from './present-playbook.ts';

type Schemas = PlanningApi['components']['schemas'];
type Report = Schemas['PlaybookImportReport'];

const countsOf = (playbook: Playbook): Schemas['PlaybookCounts'] => ({
  tasks: playbook.tasks.length,
  gates: playbook.gates.length,
  criteria: playbook.gates.reduce((sum, { criteria }) => sum + criteria.length, 0),
  waveGates: playbook.waveGates.length,
});

const NOTHING = { tasks: 0, gates: 0, criteria: 0, waveGates: 0 };
const CYCLE = 'cycle';

const refused = ({ faults }: ParsedPlaybook) => {
  const details = faultDetails(faults, playbookFaults);
  const cycle = faults.find(({ code }) => code === CYCLE);
  if (cycle) return problem('playbook-cyclic', { cycle: String(cycle.params['path']) }, details);
  const isTable = faults.some(({ code }) => Object.hasOwn(csvFaults, code));
  return problem(isTable ? 'csv-invalid' : 'playbook-invalid', { count: faults.length }, details);
};

/**
 * Reads the four tables of a playbook and publishes a new version, unless it is a dry run or this
 * content is published already.
 * @returns the report, and whether something was published
 * @throws DomainError `csv-invalid`, `playbook-invalid`, `playbook-cyclic` with every located fault
 */
export const importPlaybook = async (
  app: AppContext,
  request: Schemas['PlaybookImport'],
  mandateId: Uuid,
  caller: Caller,
): Promise<{ report: Report; isPublished: boolean }> => {
  const parsed = parsePlaybook({
    tasks: { name: 'tasks', text: request.tasks },
    gates: { name: 'gates', text: request.gates },
    criteria: { name: 'criteria', text: request.criteria },
    waveGates: { name: 'waveGates', text: request.waveGates },
  });
  const isDryRun = request.dryRun ?? false;
  const { playbook } = parsed;
  if (!playbook && !isDryRun) throw refused(parsed);
  const report: Report = {
    dryRun: isDryRun,
    valid: playbook !== null,
    errors: presentFaults(parsed.faults, playbookFaults, caller.language),
    counts: playbook ? countsOf(playbook) : NOTHING,
    playbook: null,
  };
  if (!playbook || isDryRun) return { report, isPublished: false };
  const directory = await loadDirectory(app.db, caller.today);
  return inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const { row, isNew } = await publish(unit, request, playbook, caller);
    return {
      report: { ...report, playbook: presentPlaybookSummary(row, directory) },
      isPublished: isNew,
    };
  });
};

const publish = async (
  unit: Unit,
  { key, title }: Schemas['PlaybookImport'],
  playbook: Playbook,
  caller: Caller,
): Promise<{ row: PlaybookRow; isNew: boolean }> => {
  const hash = createHash('sha256').update(canonicalPlaybook(playbook)).digest('base64url');
  const versions = await unit.trx
    .selectFrom('playbook')
    .selectAll()
    .where('key', '=', key)
    .orderBy('version', 'desc')
    .forUpdate()
    .execute();
  const same = versions.find((row) => row.hash === hash);
  if (same) return { row: same, isNew: false };
  const row = await unit.trx
    .insertInto('playbook')
    .values({
      id: newId(),
      key,
      version: (versions[0]?.version ?? 0) + 1,
      title_fr: title.fr,
      title_en: title.en,
      content: JSON.stringify(playbook),
      hash,
      published_at: unit.now.toString(),
      published_by: caller.person.personId,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const { id, version } = row;
  unit.events.push({
    type: 'playbook.published',
    home: NATIONAL_HOME,
    aggregate: 'playbook',
    aggregateId: id,
    version: 1,
    data: {
      id,
      key,
      version,
      title: { fr: title.fr, en: title.en },
      hash,
      tasks: playbook.tasks.length,
      gates: playbook.gates.length,
    },
    actor: unit.actor,
    correlationId: unit.correlationId,
    at: unit.now,
  });
  note(unit, 'importPlaybook', { type: 'playbook', id, organisationId: null }, { key, version });
  return { row, isNew: true };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import { csvFaults } from '@essaim/csv';
import type { Uuid } from '@essaim/kernel';
import {
  type ParsedPlaybook,
  type Playbook,
  type PlaybookHead,
  parsePlaybook,
  parsePlaybookText,
  playbookFaults,
} from '@essaim/playbook';
import { dropDraft } from '../../db/playbook/draft-rows.ts';
import { basesOf } from '../../db/playbook/bases-of.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { faultDetails, presentFaults } from '../faults.ts';
import { inUnit } from '../unit/unit.ts';
import { presentPlaybookSummary } from './present-playbook.ts';
import { type Lineage, publishPlaybook } from './publish-playbook.ts';

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

const refused = ({ faults }: Pick<ParsedPlaybook, 'faults'>) => {
  const details = faultDetails(faults, playbookFaults);
  const cycle = faults.find(({ code }) => code === CYCLE);
  if (cycle) return problem('playbook-cyclic', { cycle: String(cycle.params['path']) }, details);
  const isTable = faults.some(({ code }) => Object.hasOwn(csvFaults, code));
  return problem(isTable ? 'csv-invalid' : 'playbook-invalid', { count: faults.length }, details);
};

export interface ImportOutcome {
  readonly report: Report;
  /** Whether a version was published. */
  readonly isPublished: boolean;
}

/** What was read of a playbook, in whatever form it came. */
export interface PlaybookSource {
  readonly head: PlaybookHead | null;
  readonly parsed: ParsedPlaybook;
  readonly isDryRun: boolean;
  /** Whose own it is; null for a national playbook. */
  readonly lineage: Lineage | null;
  /** What the journal calls it; an import when it is left out. */
  readonly action?: string;
  /** Whether it was the shared draft, which goes once it is published. */
  readonly isDraft?: boolean;
  /** The version that was changed, if one was. */
  readonly from?: number;
}

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
): Promise<ImportOutcome> => {
  const parsed = parsePlaybook({
    tasks: { name: 'tasks', text: request.tasks },
    gates: { name: 'gates', text: request.gates },
    criteria: { name: 'criteria', text: request.criteria },
    waveGates: { name: 'waveGates', text: request.waveGates },
  });
  const { key, title } = request;
  const source = {
    head: { key, title },
    parsed,
    isDryRun: request.dryRun ?? false,
    lineage: null,
  };
  return importSource(app, source, mandateId, caller);
};

/**
 * The same for a playbook that is written as one YAML text, which names its key and title itself.
 * @throws DomainError `playbook-invalid`, `playbook-cyclic` with every located fault
 */
export const importPlaybookText = async (
  app: AppContext,
  request: Schemas['PlaybookTextImport'],
  mandateId: Uuid,
  caller: Caller,
): Promise<ImportOutcome> => {
  const { playbook, faults } = parsePlaybookText('playbook', request.text);
  const parsed = { playbook: playbook?.content ?? null, faults };
  const source = { head: playbook, parsed, isDryRun: request.dryRun ?? false, lineage: null };
  return importSource(app, source, mandateId, caller);
};

/**
 * Publishes what was read, unless it is a dry run.
 * @throws DomainError as `importPlaybook`, `publishPlaybook`
 */
export const importSource = async (
  app: AppContext,
  { action = 'importPlaybook', from, ...source }: PlaybookSource,
  mandateId: Uuid,
  caller: Caller,
): Promise<ImportOutcome> => {
  const { head, parsed, isDryRun, lineage, isDraft = false } = source;
  const { playbook } = parsed;
  if (!playbook && !isDryRun) throw refused(parsed);
  const report: Report = {
    dryRun: isDryRun,
    valid: playbook !== null,
    errors: presentFaults(parsed.faults, playbookFaults, caller.language),
    counts: playbook ? countsOf(playbook) : NOTHING,
    playbook: null,
  };
  if (!playbook || !head || isDryRun) return { report, isPublished: false };
  const directory = await loadDirectory(app.db, caller.today);
  return inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const how = { action, caller, from };
    const { row, isNew } = await publishPlaybook(unit, head, playbook, lineage, how);
    if (isDraft) await dropDraft(unit.trx, row.key, caller.person.personId);
    const bases = await basesOf(unit.trx, [row]);
    return {
      report: { ...report, playbook: presentPlaybookSummary(row, directory, bases) },
      isPublished: isNew,
    };
  });
};

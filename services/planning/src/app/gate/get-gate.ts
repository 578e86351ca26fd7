// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { evaluateGate, taskMeasures } from '@essaim/playbook';
import type { Act } from '../../domain/act.ts';
import { taskLabel } from '../../domain/task/task-label.ts';
import { historyOf } from '../../db/task/task-details.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadBrakes } from '../brake/brakes.ts';
import { loadNames } from '../directory/names.ts';
import { type EvidenceContext, presentEvidence } from '../evidence/present-evidence.ts';
import { presentRole } from '../present/present-role.ts';
import { type FoundGate, findGate } from './find-gate.ts';
import { holdingWaveGate } from './holding-wave-gate.ts';
import { type OrganisationEvidence, loadEvidence, peopleOfMandates } from './evidence-book.ts';
import { loadHeldByWave } from './held-by-wave.ts';
import { gateActors, presentGateSummary } from './present-gate.ts';

type Schemas = PlanningApi['components']['schemas'];

const EMPTY: OrganisationEvidence = { book: {}, tasks: new Map() };

/**
 * A gate with its criteria, each with what it rests on and why it stands or not.
 * @throws DomainError `not-found`, `forbidden`
 */
export const getGate = async (
  { db }: Pick<AppContext, 'db'>,
  id: Uuid,
  caller: Caller,
): Promise<Schemas['Gate']> => {
  const found = await findGate(db, id, caller);
  const { row, campaign, template, directory } = found;
  const campaigns = new Map([[campaign.id, campaign]]);
  const [evidences, history, waveGate, isHeldByWave, brakes] = await Promise.all([
    loadEvidence(db, campaign.playbook, [row.organisation_id]),
    historyOf(db, id),
    holdingWaveGate(db, campaign, row),
    loadHeldByWave(db, campaigns),
    loadBrakes(db, [campaign.id], directory, caller.today),
  ]);
  const evidence = evidences.get(row.organisation_id) ?? EMPTY;
  const sources = await loadSources(db, evidence);
  const names = await loadNames(db, directory, {
    people: [
      row.declared?.by,
      row.accepted?.by,
      row.opened?.by,
      row.refusal?.by,
      ...history.map((entry) => entry.person_id),
      ...sources.holders.values(),
      ...[...sources.files.values()].map((file) => file.added_by),
    ],
  });
  const context = { directory, names, caller, isHeldByWave, brakes };
  const act = (one: Act | null): Schemas['Gate']['declared'] =>
    one === null ? null : { at: one.at, by: names.person(one.by), message: one.message };
  const role = (named: typeof template.declares, kind: Schemas['Role']['kind']) =>
    presentRole(directory, names, row.organisation_id, named, kind);
  return {
    ...presentGateSummary(row, campaign, context),
    meaning: template.meaningFr,
    mode:
      template.mode.kind === 'all' ? 'all' : `${template.mode.atLeast}-of-${template.mode.outOf}`,
    declares: role(template.declares, 'declares'),
    accepts: role(template.accepts, 'accepts'),
    opens: role(template.opens, 'opens'),
    criteria: presentCriteria(
      found,
      evidence,
      {
        names,
        ...sources,
        measure: taskMeasures(campaign.playbook.playbook, evidence.book),
      },
      caller.today,
    ),
    declared: act(row.declared),
    accepted: act(row.accepted),
    opened: act(row.opened),
    refusal:
      row.refusal === null
        ? null
        : {
            text: row.refusal.message ?? '',
            at: row.refusal.at,
            by: names.person(row.refusal.by),
          },
    waveGate:
      waveGate === null
        ? null
        : {
            id: waveGate.id,
            title: campaign.playbook.titleOf(waveGate.template),
            state: waveGate.state,
          },
    whoCanAct: gateActors(row, campaign, context),
    history: history.map((entry) => ({
      at: entry.at,
      type: entry.type,
      by: names.person(entry.person_id),
      text: entry.text,
    })),
  };
};

const loadSources = async (
  db: AppContext['db'],
  { tasks }: OrganisationEvidence,
): Promise<Pick<EvidenceContext, 'files' | 'holders'>> => {
  const given = [...tasks.values()].flatMap(({ declaration }) => declaration?.evidence ?? []);
  const ids = given.flatMap(({ values }) => values.documents ?? []) as Uuid[];
  const [files, holders] = await Promise.all([
    ids.length === 0
      ? []
      : db
          .selectFrom('evidence_file')
          .select(['id', 'task_id', 'name', 'media_type', 'size', 'sha256', 'added_at', 'added_by'])
          .where('id', 'in', ids)
          .execute(),
    peopleOfMandates(
      db,
      given.flatMap(({ values }) => values.mandates ?? []),
    ),
  ]);
  return { files: new Map(files.map((file) => [file.id, file])), holders };
};

const presentCriteria = (
  { row, campaign, template }: FoundGate,
  { book, tasks }: OrganisationEvidence,
  context: EvidenceContext,
  today: string,
): Schemas['Criterion'][] => {
  const { playbook } = campaign;
  const judged = evaluateGate(playbook.playbook, template, book, row.declared_on ?? today);
  return template.criteria.map((criterion) => {
    const result = judged.criteria.find(({ id }) => id === criterion.id)?.result;
    const source = tasks.get(criterion.sourceTask);
    const given = source?.declaration?.evidence.find((one) => one.criterion === criterion.id);
    const asked = playbook
      .asked(criterion.sourceTask)
      .find((one) => one.criterion?.id === criterion.id);
    const evidence = book[criterion.id];
    return {
      key: criterion.id,
      type: criterion.type,
      text: criterion.textFr,
      threshold: criterion.written,
      mandatory: criterion.mandatory,
      state: stateOf(result, criterion.threshold.kind),
      reason:
        result?.met === false
          ? { code: result.reason.code, params: result.reason.params }
          : { code: 'criterion-met', params: {} },
      source: source
        ? {
            id: source.id,
            template: source.template,
            title: playbook.titleOf(source.template),
            organisation: context.names.organisation(row.organisation_id),
          }
        : null,
      sourceState: source ? taskLabel({ state: source.state, refusal: null }) : null,
      evidence:
        evidence && given && source?.declaration
          ? presentEvidence(given, asked, source.declaration, context)
          : null,
      expiresOn:
        evidence && criterion.maxAgeDays !== null
          ? Temporal.PlainDate.from(evidence.on).add({ days: criterion.maxAgeDays }).toString()
          : null,
    };
  });
};

const stateOf = (
  result: ReturnType<typeof evaluateGate>['criteria'][number]['result'] | undefined,
  threshold: string,
): Schemas['Criterion']['state'] => {
  if (result === undefined) return 'missing';
  if (result.met) return threshold === 'reported' ? 'reported' : 'met';
  if (result.reason.code === 'criterion-without-evidence') return 'missing';
  return result.reason.code === 'criterion-too-old' ? 'expired' : 'not-met';
};

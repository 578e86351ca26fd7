// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type Evidence, evaluateCriterion } from '@essaim/playbook';
import type { Selectable } from 'kysely';
import type { EvidenceFileTable } from '../../db/schema.ts';
import type { EvidenceAsked } from '../../domain/evidence/evidence-asked.ts';
import { toEvidence } from '../../domain/evidence/to-evidence.ts';
import type { Declaration, GivenEvidence } from '../../domain/task/declaration.ts';
import type { Names } from '../directory/names.ts';

type Schemas = PlanningApi['components']['schemas'];
export type FileRow = Omit<Selectable<EvidenceFileTable>, 'bytes'>;

export const presentFile = (row: FileRow, names: Names): Schemas['EvidenceFile'] => ({
  id: row.id,
  name: row.name,
  mediaType: row.media_type,
  size: row.size,
  addedAt: row.added_at,
  addedBy: names.person(row.added_by),
});

/** A piece of evidence that is asked for, as a small form. */
export const presentAsked = (asked: EvidenceAsked): Schemas['EvidenceAsked'] => ({
  criterion: asked.criterion?.id ?? null,
  gate: asked.criterion?.gate ?? null,
  type: asked.type,
  text: asked.text,
  threshold: asked.criterion?.written ?? null,
  maxAgeDays: asked.criterion?.maxAgeDays ?? null,
  mandatory: asked.criterion?.mandatory ?? false,
  byHand: asked.type === 'probe',
  proofRequired: asked.proofRequired,
  fields: asked.fields.map((field) => ({ ...field })),
});

export interface EvidenceContext {
  readonly names: Names;
  readonly files: ReadonlyMap<string, FileRow>;
  /** Who holds each mandate that was given as evidence. */
  readonly holders: ReadonlyMap<string, Uuid>;
  /** Accepted evidence of the organisation, which other criteria may be compared with. */
  readonly measure: (task: string, measure: string) => number | undefined;
}

/** A piece of evidence that was given, with what its criterion makes of it. */
export const presentEvidence = (
  given: GivenEvidence,
  asked: EvidenceAsked | undefined,
  declaration: Declaration,
  context: EvidenceContext,
): Schemas['Evidence'] => {
  const people = [
    ...new Set((given.values.mandates ?? []).flatMap((id) => context.holders.get(id) ?? [])),
  ];
  const criterion = asked?.criterion ?? null;
  const evidence: Evidence | null =
    criterion === null
      ? null
      : toEvidence(criterion, given.values, declaration.doneOn, people.length);
  const result =
    criterion === null
      ? null
      : evaluateCriterion(criterion, evidence, declaration.doneOn, context.measure);
  const outcome = () => {
    if (criterion === null || criterion.threshold.kind === 'reported') return 'reported' as const;
    return result?.met === true ? ('met' as const) : ('not-met' as const);
  };
  return {
    criterion: given.criterion,
    type: asked?.type ?? 'free',
    text: asked?.text ?? '',
    values: given.values,
    files: (given.values.documents ?? []).flatMap((id) => {
      const file = context.files.get(id);
      return file ? [presentFile(file, context.names)] : [];
    }),
    people: people.flatMap((id) => context.names.person(id) ?? []),
    outcome: outcome(),
    reason:
      result?.met === false ? { code: result.reason.code, params: result.reason.params } : null,
    byHand: asked?.type === 'probe' && declaration.by !== null,
  };
};

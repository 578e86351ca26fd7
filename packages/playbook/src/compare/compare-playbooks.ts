// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Playbook } from '../model.ts';
import {
  writtenCriterion,
  writtenGate,
  writtenTask,
  writtenWaveGate,
} from '../text/playbook-document.ts';
import type { PlaybookHead } from '../text/read-head.ts';
import { flatFields } from './flat-fields.ts';

export type ComparedKind = 'playbook' | 'task' | 'gate' | 'criterion' | 'waveGate';

/** A field under the path that the text gives it; null where a version does not have it. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What two versions say differently of one thing. */
export interface PlaybookChange {
  readonly kind: ComparedKind;
  readonly key: string;
  /** Title in the newer of the two that has it; a criterion's is its French text in both. */
  readonly title: { readonly fr: string; readonly en: string };
  readonly change: 'added' | 'removed' | 'changed';
  /** Empty unless it changed. */
  readonly fields: readonly FieldChange[];
}

export interface ComparedPlaybook {
  readonly head: PlaybookHead;
  readonly content: Playbook;
}

interface Part {
  readonly kind: ComparedKind;
  readonly key: string;
  readonly title: PlaybookChange['title'];
  readonly fields: ReadonlyMap<string, string>;
}

const titled = ({ titleFr, glossEn }: { titleFr: string; glossEn: string }) => ({
  fr: titleFr,
  en: glossEn === '' ? titleFr : glossEn,
});

const partsOf = ({ head, content }: ComparedPlaybook): Part[] => [
  {
    kind: 'playbook',
    key: '',
    title: head.title,
    fields: flatFields({ title: { ...head.title } }),
  },
  ...content.tasks.map((task) => ({
    kind: 'task' as const,
    key: task.key,
    title: titled(task),
    fields: flatFields(writtenTask(task)),
  })),
  ...content.gates.flatMap((gate) => [
    {
      kind: 'gate' as const,
      key: gate.key,
      title: titled(gate),
      fields: flatFields(writtenGate(gate)),
    },
    ...gate.criteria.map((criterion) => ({
      kind: 'criterion' as const,
      key: criterion.id,
      title: { fr: criterion.textFr, en: criterion.textFr },
      fields: flatFields(writtenCriterion(criterion)),
    })),
  ]),
  ...content.waveGates.map((gate) => ({
    kind: 'waveGate' as const,
    key: gate.key,
    title: titled(gate),
    fields: flatFields(writtenWaveGate(gate)),
  })),
];

const fieldChanges = (before: Part['fields'], after: Part['fields']): FieldChange[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((field) => before.get(field) !== after.get(field))
    .map((field) => ({
      field,
      before: before.get(field) ?? null,
      after: after.get(field) ?? null,
    }));

const nameOf = ({ kind, key }: Part) => `${kind} ${key}`;

/**
 * What changes from one version of a playbook to another, thing by thing in the order of the newer
 * one; what only the older one has comes last. The order of lines is no change.
 */
export const comparePlaybooks = (
  before: ComparedPlaybook,
  after: ComparedPlaybook,
): PlaybookChange[] => {
  const old = new Map(partsOf(before).map((part) => [nameOf(part), part]));
  const recent = partsOf(after);
  const kept = new Set(recent.map(nameOf));
  const changes = recent.flatMap((part): PlaybookChange[] => {
    const was = old.get(nameOf(part));
    const { kind, key, title } = part;
    if (!was) return [{ kind, key, title, change: 'added', fields: [] }];
    const fields = fieldChanges(was.fields, part.fields);
    return fields.length === 0 ? [] : [{ kind, key, title, change: 'changed', fields }];
  });
  const removed = [...old.values()]
    .filter((part) => !kept.has(nameOf(part)))
    .map(({ kind, key, title }) => ({ kind, key, title, change: 'removed' as const, fields: [] }));
  return [...changes, ...removed];
};

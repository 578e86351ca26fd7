// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Playbook } from '../model.ts';
import {
  type WrittenGroup,
  writtenCriterion,
  writtenGate,
  writtenTask,
  writtenWaveGate,
} from '../text/playbook-document.ts';
import type { PlaybookHead } from '../text/read-head.ts';

export type ComparedKind = 'playbook' | 'task' | 'gate' | 'criterion' | 'waveGate';

export interface ComparedPlaybook {
  readonly head: PlaybookHead;
  readonly content: Playbook;
}

/** One thing of a playbook as its text writes it. */
export interface Part {
  readonly kind: ComparedKind;
  readonly key: string;
  /** A criterion's is its French text in both. */
  readonly title: { readonly fr: string; readonly en: string };
  readonly group: WrittenGroup;
}

const titled = ({ titleFr, glossEn }: { titleFr: string; glossEn: string }) => ({
  fr: titleFr,
  en: glossEn === '' ? titleFr : glossEn,
});

/** Name of a thing among all those of a playbook. */
export const partName = ({ kind, key }: Pick<Part, 'kind' | 'key'>): string => `${kind} ${key}`;

/** Every thing of a playbook in its order; a criterion follows its gate. */
export const partsOf = ({ head, content }: ComparedPlaybook): Part[] => [
  { kind: 'playbook', key: '', title: head.title, group: { title: { ...head.title } } },
  ...content.tasks.map((task) => ({
    kind: 'task' as const,
    key: task.key,
    title: titled(task),
    group: writtenTask(task),
  })),
  ...content.gates.flatMap((gate) => [
    { kind: 'gate' as const, key: gate.key, title: titled(gate), group: writtenGate(gate) },
    ...gate.criteria.map((criterion) => ({
      kind: 'criterion' as const,
      key: criterion.id,
      title: { fr: criterion.textFr, en: criterion.textFr },
      group: writtenCriterion(criterion),
    })),
  ]),
  ...content.waveGates.map((gate) => ({
    kind: 'waveGate' as const,
    key: gate.key,
    title: titled(gate),
    group: writtenWaveGate(gate),
  })),
];

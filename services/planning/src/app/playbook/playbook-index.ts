// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { GateTemplate, Playbook, TaskTemplate, WaveGateTemplate } from '@essaim/playbook';
import { type EvidenceAsked, evidenceAsked } from '../../domain/evidence/evidence-asked.ts';
import type { Selectable } from 'kysely';
import type { PlaybookTable } from '../../db/schema.ts';
import { minutesToDeclare } from '../../domain/evidence/minutes-to-declare.ts';

/** Two languages; English falls back to French. */
export interface Text {
  readonly fr: string;
  readonly en: string;
}

/** A published playbook version, ready for look-ups by key. */
export interface PlaybookIndex {
  readonly id: Uuid;
  readonly key: string;
  readonly version: number;
  /** The region or department whose own it is; null for a national one. */
  readonly ownerId: Uuid | null;
  readonly title: Text;
  readonly playbook: Playbook;
  /** @throws RangeError for a key that it does not have: rows and playbook would disagree */
  task(key: string): TaskTemplate;
  gate(key: string): GateTemplate;
  waveGate(key: string): WaveGateTemplate;
  /** Title of any template. */
  titleOf(key: string): Text;
  asked(taskKey: string): readonly EvidenceAsked[];
  minutes(taskKey: string): number;
}

const textOf = ({ titleFr, glossEn }: { titleFr: string; glossEn: string }): Text => ({
  fr: titleFr,
  en: glossEn === '' ? titleFr : glossEn,
});

const lookUp = <Item extends { readonly key: string }>(
  items: readonly Item[],
): ((key: string) => Item) => {
  const byKey = new Map(items.map((item) => [item.key, item]));
  return (key) => {
    const found = byKey.get(key);
    if (!found) throw new RangeError(`the playbook has no ${key}`);
    return found;
  };
};

export const playbookIndex = (
  row: Pick<
    Selectable<PlaybookTable>,
    'id' | 'key' | 'version' | 'owner_id' | 'title_fr' | 'title_en'
  >,
  playbook: Playbook,
): PlaybookIndex => {
  const task = lookUp(playbook.tasks);
  const titles = new Map(
    [...playbook.tasks, ...playbook.gates, ...playbook.waveGates].map((template) => [
      template.key,
      textOf(template),
    ]),
  );
  const asked = new Map(
    playbook.tasks.map((template) => [template.key, evidenceAsked(playbook, template)]),
  );
  return {
    id: row.id,
    key: row.key,
    version: row.version,
    ownerId: row.owner_id,
    title: { fr: row.title_fr, en: row.title_en },
    playbook,
    task,
    gate: lookUp(playbook.gates),
    waveGate: lookUp(playbook.waveGates),
    titleOf: (key) => titles.get(key) ?? { fr: key, en: key },
    asked: (key) => asked.get(key) ?? [],
    minutes: (key) => minutesToDeclare(asked.get(key) ?? []),
  };
};

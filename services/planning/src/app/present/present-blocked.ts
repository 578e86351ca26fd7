// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language, PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { blockText } from '../../domain/task/block-text.ts';
import type { Blocked } from '../../domain/task/task.ts';
import { levelAbove } from '../../domain/people/workers.ts';
import { toldOn } from '../../domain/task/patience.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { Names, PersonRef } from '../directory/names.ts';
import type { PlaybookIndex } from '../playbook/playbook-index.ts';
import { peopleOf } from './present-role.ts';

type BlockedAnswer = PlanningApi['components']['schemas']['Blocked'];

/** Why a task is blocked, since when, who can act, and what happens next. */
export const presentBlocked = (
  blocked: Blocked,
  task: { readonly id: Uuid; readonly template: string; readonly organisation_id: Uuid },
  playbook: PlaybookIndex,
  directory: DirectorySnapshot,
  names: Names,
  language: Language,
): BlockedAnswer => ({
  taskId: task.id,
  title: playbook.titleOf(task.template),
  reason: blocked.reason,
  text: blockText(blocked, language),
  since: blocked.since,
  whoCanAct: whoCanUnblock(blocked, task.organisation_id, directory, names),
  next: { code: 'tier-above-is-told', params: { on: toldOn(blocked.since) } },
});

/** The person named; else the people of the organisation named; else the tier above. */
export const whoCanUnblock = (
  blocked: Blocked,
  organisationId: Uuid,
  directory: DirectorySnapshot,
  names: Names,
): PersonRef[] => {
  const person = names.person(blocked.personId);
  if (person) {
    const at = blocked.organisationId;
    return [{ ...person, organisation: at === null ? null : names.organisation(at) }];
  }
  const named = blocked.organisationId;
  const levels =
    named === null
      ? levelAbove(directory, organisationId)
      : [{ organisationIds: [named], roles: ['coordination', 'operator'] as const }];
  return peopleOf(directory, names, levels);
};

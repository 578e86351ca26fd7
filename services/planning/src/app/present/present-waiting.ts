// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Names } from '../directory/names.ts';
import type { PlaybookIndex } from '../playbook/playbook-index.ts';
import type { Waiting } from '../task/task-facts.ts';

type WaitingAnswer = PlanningApi['components']['schemas']['Waiting'];

/** What a task waits for, as data for a sentence. */
export const presentWaiting = (
  { predecessor, wait }: Waiting,
  playbook: PlaybookIndex,
  names: Names,
): WaitingAnswer => ({
  kind: wait.kind,
  id: predecessor.id,
  template: predecessor.template,
  title: playbook.titleOf(predecessor.template),
  organisation:
    predecessor.organisationId === null ? null : names.organisation(predecessor.organisationId),
  state: predecessor.state,
  until: wait.kind === 'lag' ? wait.until : null,
  params: predecessor.wave === null ? {} : { wave: predecessor.wave },
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { Selectable } from 'kysely';
import type { RequestTable } from '../../db/schema.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { Names } from '../directory/names.ts';
import type { PlaybookIndex } from '../playbook/playbook-index.ts';
import { peopleOf } from '../present/present-role.ts';

export type TaskRequestAnswer = PlanningApi['components']['schemas']['TaskRequest'];

/** Those who may answer a call for help or for a decision. */
export const requestLevels = (request: { readonly to_organisation_id: Uuid }) => [
  { organisationIds: [request.to_organisation_id], roles: ['coordination'] as const },
];

export const presentRequest = (
  request: Selectable<RequestTable>,
  task: { readonly id: Uuid; readonly template: string; readonly organisation_id: Uuid },
  playbook: PlaybookIndex,
  directory: DirectorySnapshot,
  names: Names,
): TaskRequestAnswer => ({
  id: request.id,
  kind: request.kind,
  task: {
    id: task.id,
    template: task.template,
    title: playbook.titleOf(task.template),
    organisation: names.organisation(task.organisation_id),
  },
  reason: request.reason,
  text: request.text,
  at: request.at,
  by: names.person(request.person_id),
  to: peopleOf(directory, names, requestLevels(request)),
  answer:
    request.answer === null
      ? null
      : {
          text: request.answer.message ?? '',
          at: request.answer.at,
          by: names.person(request.answer.by),
        },
});

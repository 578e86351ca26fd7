// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { TaskQuery } from '../app/task/list-tasks.ts';
import type { Api } from './http.ts';
import { sortOf } from './sort-of.ts';

type Query = NonNullable<Api['exportTasks']['parameters']['query']>;

/** What a request for tasks asks for. */
export const taskQuery = (query: Query): TaskQuery => ({
  ...(query.mine !== undefined && { mine: query.mine }),
  ...(query.organisationId !== undefined && { organisationId: query.organisationId as Uuid }),
  ...(query.subtree !== undefined && { subtree: query.subtree }),
  ...(query.campaignId !== undefined && { campaignId: query.campaignId as Uuid }),
  ...(query.state !== undefined && { labels: query.state }),
  ...(query.template !== undefined && { template: query.template }),
  ...(query.wave !== undefined && { wave: query.wave }),
  ...(query.late !== undefined && { late: query.late }),
  sort: sortOf(query.sort ?? 'due'),
});

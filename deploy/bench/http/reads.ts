// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Service } from '@essaim/dev-infra';

type Api = Exclude<Service, 'console'>;

/** One read as a screen of the console makes it: of which service, where, and as whom. */
export interface Read {
  readonly name: string;
  readonly service: Api;
  readonly path: string;
  readonly email: string;
}

const NATION = 'maxence.heron@union-nationale.example';

/**
 * The reads that the console makes most: with every page (who am I), and when À faire, Campagne,
 * Accueil des départements, Mes outils and a task are opened.
 */
export const mostUsedReads = (known: {
  readonly department: string;
  readonly campaignId: string;
  readonly taskId: string;
}): Read[] => {
  const { department, campaignId, taskId } = known;
  const read = (name: string, service: Api, path: string, email = NATION): Read => ({
    name,
    service,
    path,
    email,
  });
  return [
    read('me', 'identity', '/me', department),
    read('work of a department', 'planning', '/work', department),
    read('work of the nation', 'planning', '/work'),
    read('tasks, a page of 50', 'planning', '/tasks?size=50&sort=due'),
    read('a task', 'planning', `/tasks/${taskId}`),
    read('campaigns', 'planning', '/campaigns'),
    read('a campaign', 'planning', `/campaigns/${campaignId}`),
    read('departments of a campaign', 'planning', `/campaigns/${campaignId}/departments`),
    read('organisations, a page of 50', 'identity', '/organisations?size=50'),
    read('launcher', 'catalog', '/launcher', department),
  ];
};

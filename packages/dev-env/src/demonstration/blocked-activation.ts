// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { PEOPLE } from './people.ts';
import { requestActivation } from './request-activation.ts';
import type { Session } from './session.ts';
import { until } from './until.ts';

const TASK_READY_MS = 30_000;

/**
 * The Vosges' activation that waits for its hoster: requested for the task D09, accepted by the
 * region, its client made, and nobody at the hoster has installed the configuration.
 */
export const requestBlockedActivation = async (open: (email: string) => Session): Promise<void> => {
  const department = open(PEOPLE.vosges);
  const taskId = await until('the task D09 of the Vosges', TASK_READY_MS, async () => {
    const { items } = await unwrap(
      department.planning.GET('/tasks', { params: { query: { mine: true, size: 100 } } }),
    );
    return items.find(({ template }) => template === 'D09')?.id;
  });
  const activationId = await requestActivation(
    department,
    { offerKey: 'nextcloud-ruche', organisation: 'dep-88' },
    taskId,
  );
  const { catalog } = open(PEOPLE.grandEst);
  const params = { path: { activationId } };
  const { data, response } = await catalog.GET('/activations/{activationId}', { params });
  if (data?.state !== 'requested') return;
  await unwrap(
    catalog.POST('/activations/{activationId}/accept', {
      params: { ...params, header: { 'If-Match': response.headers.get('etag') ?? '' } },
      body: {},
    }),
  );
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type RequestContext, entityTag } from '@essaim/service-kit';
import type { Maintenance } from '../domain/health/maintenance.ts';
import type { Http } from './http.ts';
import { toldPresenter } from './present/told-presenter.ts';

/** One maintenance window as an answer, with its tag. */
export const maintenanceAnswer = async (
  { reads }: Http,
  window: Maintenance,
  context: Pick<RequestContext, 'language' | 'now'>,
) => {
  const present = await toldPresenter(reads, [window], context);
  return { headers: { etag: entityTag(window.version) }, body: present.maintenance(window) };
};

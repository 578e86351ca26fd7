// SPDX-License-Identifier: AGPL-3.0-or-later
import { type RequestContext, entityTag } from '@essaim/service-kit';
import type { Incident } from '../domain/health/incident.ts';
import type { Http } from './http.ts';
import { toldPresenter } from './present/told-presenter.ts';

/** One incident as an answer, with its tag. */
export const incidentAnswer = async (
  { reads }: Http,
  incident: Incident,
  context: Pick<RequestContext, 'language' | 'now'>,
) => {
  const present = await toldPresenter(reads, [incident], context);
  return { headers: { etag: entityTag(incident.version) }, body: present.incident(incident) };
};

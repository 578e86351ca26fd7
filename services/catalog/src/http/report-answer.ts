// SPDX-License-Identifier: AGPL-3.0-or-later
import { type RequestContext, entityTag } from '@essaim/service-kit';
import type { Report } from '../domain/support/report.ts';
import type { Http } from './http.ts';
import { reportPresenter } from './present/report-presenter.ts';

/** One report as an answer, with its tag. */
export const reportAnswer = async (
  { reads }: Http,
  report: Report,
  context: Pick<RequestContext, 'actor' | 'today'>,
) => {
  const present = await reportPresenter(reads, [report], context);
  return { headers: { etag: entityTag(report.version) }, body: present(report) };
};

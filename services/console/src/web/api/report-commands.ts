// SPDX-License-Identifier: AGPL-3.0-or-later
import { body, catalog } from './clients.ts';
import type { Catalog } from './schemas.ts';

type Target = Pick<Catalog['Report'], 'id' | 'version'>;

const at = ({ id, version }: Target) => ({
  path: { reportId: id },
  header: { 'If-Match': `"${version}"` },
});

/** Every one throws ProblemError when the service refuses. */
export const reportProblem = (asked: Catalog['NewReport'], key: string) =>
  body(catalog.POST('/reports', { params: { header: { 'Idempotency-Key': key } }, body: asked }));

export const answerReport = (report: Target, message: string) =>
  body(catalog.POST('/reports/{reportId}/answer', { params: at(report), body: { message } }));

export const replyToReport = (report: Target, message: string) =>
  body(catalog.POST('/reports/{reportId}/reply', { params: at(report), body: { message } }));

export const passReport = (report: Target, to: 'above' | 'hoster', message: string) =>
  body(catalog.POST('/reports/{reportId}/pass', { params: at(report), body: { to, message } }));

export const closeReport = (report: Target) =>
  body(catalog.POST('/reports/{reportId}/close', { params: at(report), body: {} }));

export const publishKnownProblem = (
  asked: Pick<Catalog['KnownProblem'], 'instanceId' | 'title' | 'advice'>,
  key: string,
) =>
  body(
    catalog.POST('/known-problems', {
      params: { header: { 'Idempotency-Key': key } },
      body: asked,
    }),
  );

export const endKnownProblem = ({ id, version }: Pick<Catalog['KnownProblem'], 'id' | 'version'>) =>
  body(
    catalog.POST('/known-problems/{knownProblemId}/end', {
      params: { path: { knownProblemId: id }, header: { 'If-Match': `"${version}"` } },
    }),
  );

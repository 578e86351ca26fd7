// SPDX-License-Identifier: AGPL-3.0-or-later
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

const once = (key: string) => ({ 'Idempotency-Key': key });

/** Computes waves and dates and stores them. Throws ProblemError when the service refuses. */
export const createProposal = (asked: Planning['NewProposal'], key: string) =>
  body(planning.POST('/proposals', { params: { header: once(key) }, body: asked }));

/** Makes a campaign of a proposal. Throws ProblemError when the service refuses. */
export const commitProposal = (proposalId: string, name: string, key: string) =>
  body(
    planning.POST('/proposals/{proposalId}/commit', {
      params: { path: { proposalId }, header: once(key) },
      body: { name },
    }),
  );

/** Makes a forecast that was stopped or failed again. Throws ProblemError when the service refuses. */
export const runForecast = (proposalId: string) =>
  body(planning.POST('/proposals/{proposalId}/forecast', { params: { path: { proposalId } } }));

/** Stops a forecast. Throws ProblemError when the service refuses. */
export const stopForecast = (proposalId: string) =>
  body(
    planning.POST('/proposals/{proposalId}/forecast/stop', { params: { path: { proposalId } } }),
  );

/** Searches a better order for a proposal. Throws ProblemError when the service refuses. */
export const startImprovement = (proposalId: string) =>
  body(planning.POST('/proposals/{proposalId}/improvement', { params: { path: { proposalId } } }));

/** Stops a search, which keeps the best so far. Throws ProblemError when the service refuses. */
export const stopImprovement = (proposalId: string) =>
  body(
    planning.POST('/proposals/{proposalId}/improvement/stop', { params: { path: { proposalId } } }),
  );

/** Asks what would help a proposal. Throws ProblemError when the service refuses. */
export const askWhatHelps = (proposalId: string) =>
  body(planning.POST('/proposals/{proposalId}/help', { params: { path: { proposalId } } }));

// SPDX-License-Identifier: AGPL-3.0-or-later
import { body, identity } from './clients.ts';
import type { Identity } from './schemas.ts';

type Change = Identity['ReconcileChange'];

/** What is decided on one field that somebody else changed. */
export type FieldDecision = {
  kind: Change['kind'];
  key: string;
  field: string;
  decision: 'revert' | 'adopt' | 'leave';
};

/** Compares now, and says what would be done. Every one throws ProblemError when the service refuses. */
export const comparePlan = () => body(identity.GET('/reconcile/plan'));

export const applyPlan = (planId: string, decisions: FieldDecision[], reason: string) =>
  body(
    identity.POST('/reconcile/apply', {
      body: { planId, decisions, ...(reason !== '' && { reason }) },
    }),
  );

export const approveRun = (runId: string) =>
  body(identity.POST('/reconcile/runs/{runId}/approve', { params: { path: { runId } } }));

export const refuseRun = (runId: string) =>
  body(identity.POST('/reconcile/runs/{runId}/refuse', { params: { path: { runId } } }));

export const endAdoption = (adoptionId: string) =>
  body(
    identity.POST('/reconcile/adoptions/{adoptionId}/end', { params: { path: { adoptionId } } }),
  );

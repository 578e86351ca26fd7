// SPDX-License-Identifier: AGPL-3.0-or-later
import { body, planning } from './clients.ts';
import type { ObjectedPlan } from './objection-queries.ts';
import type { Planning } from './schemas.ts';

type Ref = Pick<Planning['Objection'], 'id' | 'revision'>;

const at = ({ id, revision }: Ref) => ({
  path: { objectionId: id },
  header: { 'If-Match': `"${revision}"` },
});

/** Every one throws ProblemError when the service refuses. */
export const raiseObjection = (plan: ObjectedPlan, asked: Planning['NewObjection'], key: string) =>
  'campaignId' in plan
    ? body(
        planning.POST('/campaigns/{campaignId}/objections', {
          params: { path: plan, header: { 'Idempotency-Key': key } },
          body: asked,
        }),
      )
    : body(
        planning.POST('/proposals/{proposalId}/objections', {
          params: { path: plan, header: { 'Idempotency-Key': key } },
          body: asked,
        }),
      );

export const takeObjection = (objection: Ref, taken: Planning['ObjectionTaken']) =>
  body(planning.POST('/objections/{objectionId}/take', { params: at(objection), body: taken }));

export const declineObjection = (objection: Ref, reason: string) =>
  body(
    planning.POST('/objections/{objectionId}/decline', { params: at(objection), body: { reason } }),
  );

export const withdrawObjection = (objection: Ref) =>
  body(planning.POST('/objections/{objectionId}/withdraw', { params: at(objection) }));

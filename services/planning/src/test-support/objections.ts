// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import type { PersonaName } from '@essaim/testkit';
import type { PlanningFixture } from './planning-fixture.ts';

type Schemas = PlanningApi['components']['schemas'];
type Fixture = Pick<PlanningFixture, 'as'>;
type Ref = Pick<Schemas['Objection'], 'id' | 'revision'>;

const at = ({ id, revision }: Ref) => ({
  path: { objectionId: id },
  header: { 'If-Match': `"${revision}"` },
});

/** Calls around objections; the answers are the raw ones, so that refusals can be looked at. */
export const objections = (fixture: Fixture) => ({
  toProposal: (as: PersonaName, proposalId: string, body: Schemas['NewObjection']) =>
    fixture.as(as).POST('/proposals/{proposalId}/objections', {
      params: { path: { proposalId } },
      body,
    }),
  toCampaign: (as: PersonaName, campaignId: string, body: Schemas['NewObjection']) =>
    fixture.as(as).POST('/campaigns/{campaignId}/objections', {
      params: { path: { campaignId } },
      body,
    }),
  take: (as: PersonaName, objection: Ref, body: Schemas['ObjectionTaken'] = {}) =>
    fixture.as(as).POST('/objections/{objectionId}/take', { params: at(objection), body }),
  decline: (as: PersonaName, objection: Ref, reason: string) =>
    fixture.as(as).POST('/objections/{objectionId}/decline', {
      params: at(objection),
      body: { reason },
    }),
  withdraw: (as: PersonaName, objection: Ref) =>
    fixture.as(as).POST('/objections/{objectionId}/withdraw', { params: at(objection) }),
  ofProposal: (as: PersonaName, proposalId: string) =>
    unwrap(
      fixture.as(as).GET('/proposals/{proposalId}/objections', {
        params: { path: { proposalId } },
      }),
    ),
  ofCampaign: (as: PersonaName, campaignId: string) =>
    unwrap(
      fixture.as(as).GET('/campaigns/{campaignId}/objections', {
        params: { path: { campaignId } },
      }),
    ),
});

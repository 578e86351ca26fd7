// SPDX-License-Identifier: AGPL-3.0-or-later
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

type Ref = Pick<Planning['CampaignDepartment'], 'organisation' | 'revision'>;

const at = (campaignId: string, { organisation, revision }: Ref) => ({
  path: { campaignId, organisationId: organisation.id },
  header: { 'If-Match': `"${revision}"` },
});

/** Every one throws ProblemError when the service refuses. */
export const holdDepartment = (
  campaignId: string,
  department: Ref,
  hold: { reason: string; until: string },
) =>
  body(
    planning.PUT('/campaigns/{campaignId}/departments/{organisationId}/hold', {
      params: at(campaignId, department),
      body: hold,
    }),
  );

export const releaseDepartment = (campaignId: string, department: Ref) =>
  body(
    planning.DELETE('/campaigns/{campaignId}/departments/{organisationId}/hold', {
      params: at(campaignId, department),
    }),
  );

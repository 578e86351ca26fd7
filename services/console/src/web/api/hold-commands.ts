// SPDX-License-Identifier: AGPL-3.0-or-later
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

/** Why, and until which day. */
export type AskedHold = { reason: string; until: string };

type Ref = Pick<Planning['CampaignDepartment'], 'organisation' | 'revision'>;

const at = (campaignId: string, { organisation, revision }: Ref) => ({
  path: { campaignId, organisationId: organisation.id },
  header: { 'If-Match': `"${revision}"` },
});

/** Every one throws ProblemError when the service refuses. */
export const holdDepartment = (campaignId: string, department: Ref, hold: AskedHold) =>
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

export const holdTag = (campaignId: string, tag: string, hold: AskedHold) =>
  body(
    planning.PUT('/campaigns/{campaignId}/holds/{tag}', {
      params: { path: { campaignId, tag } },
      body: hold,
    }),
  );

export const releaseTag = (campaignId: string, tag: string) =>
  body(
    planning.DELETE('/campaigns/{campaignId}/holds/{tag}', {
      params: { path: { campaignId, tag } },
    }),
  );

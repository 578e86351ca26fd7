// SPDX-License-Identifier: AGPL-3.0-or-later
import { body, identity } from './clients.ts';
import type { Identity } from './schemas.ts';

const once = (key: string) => ({ header: { 'Idempotency-Key': key } });
const at = (toolTaskId: string) => ({ path: { toolTaskId } });

export type Confirmation = {
  outcome: 'removed' | 'absent' | 'not-removed';
  note?: string;
};

/** Every one throws ProblemError when the service refuses. */
export const startDeparture = (start: Identity['OffboardingStart'], key: string) =>
  body(identity.POST('/offboardings', { params: once(key), body: start }));

export const offboardOrganisation = (
  organisationId: string,
  departure: { scope: 'left' | 'hoster'; hosterOrganisationId?: string; reason?: string },
  key: string,
) =>
  body(
    identity.POST('/organisations/{organisationId}/offboarding', {
      params: { path: { organisationId }, ...once(key) },
      body: departure,
    }),
  );

export const confirmTool = (toolTaskId: string, confirmation: Confirmation) =>
  body(
    identity.POST('/offboarding-tools/{toolTaskId}/confirm', {
      params: at(toolTaskId),
      body: confirmation,
    }),
  );

export const retryTool = (toolTaskId: string) =>
  body(identity.POST('/offboarding-tools/{toolTaskId}/retry', { params: at(toolTaskId) }));

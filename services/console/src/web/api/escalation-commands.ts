// SPDX-License-Identifier: AGPL-3.0-or-later
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

/** Every one throws ProblemError when the service refuses. */
export const seeEscalation = (escalationId: string, message: string) =>
  body(
    planning.POST('/escalations/{escalationId}/seen', {
      params: { path: { escalationId } },
      body: { message },
    }),
  );

export const setEscalation = (
  campaignId: string,
  { revision }: Pick<Planning['EscalationRule'], 'revision'>,
  days: number | null,
) =>
  body(
    planning.PUT('/campaigns/{campaignId}/escalation', {
      params: { path: { campaignId }, header: { 'If-Match': `"${revision}"` } },
      body: { days },
    }),
  );

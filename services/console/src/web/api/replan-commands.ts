// SPDX-License-Identifier: AGPL-3.0-or-later
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

/** Repairs the dates of a campaign. Throws ProblemError when the service refuses. */
export const createReplan = (campaignId: string, asked: Planning['NewReplan']) =>
  body(
    planning.POST('/campaigns/{campaignId}/replan', {
      params: { path: { campaignId } },
      body: asked,
    }),
  );

/** Makes a repair the dates of its campaign. Throws ProblemError when the service refuses. */
export const acceptReplan = (replanId: string) =>
  body(planning.POST('/replans/{replanId}/accept', { params: { path: { replanId } } }));

/** Puts a repair aside. Throws ProblemError when the service refuses. */
export const dropReplan = (replanId: string) =>
  body(planning.POST('/replans/{replanId}/drop', { params: { path: { replanId } } }));

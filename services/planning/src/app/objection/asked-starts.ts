// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { ProposalRequest } from '../../db/json.ts';
import { bindingObjections } from '../../db/objection/objection-rows.ts';
import { proposalLine } from '../../db/objection/proposal-line.ts';
import { readProposal } from '../../db/proposal/proposal-rows.ts';
import type { PlanningTables } from '../../db/schema.ts';
import { type AskedStart, latestAsked } from '../../domain/objection/objection.ts';

/** Starts that the nation took from objections to the dates of a campaign. */
export const takenInCampaign = async (
  db: Kysely<PlanningTables>,
  campaignId: Uuid,
): Promise<AskedStart[]> => {
  const rows = await bindingObjections(db, { campaignId });
  return latestAsked(
    rows.flatMap(({ node_key: node, taken }) => (taken === null ? [] : [{ node, date: taken }])),
  );
};

/**
 * What is asked for, with what its base took over as done and the freezes that it knew, with the starts that its base was asked for and those that were taken from objections
 * to it or to what it is based on in turn.
 * @throws DomainError `not-found` when there is no such base
 */
export const withTakenStarts = async (
  db: Kysely<PlanningTables>,
  request: ProposalRequest,
): Promise<ProposalRequest> => {
  if (request.basedOn === undefined) return request;
  const basedOn = request.basedOn as Uuid;
  const base = await readProposal(db, basedOn);
  const rows = await bindingObjections(db, { proposalIds: await proposalLine(db, basedOn) });
  const notBefore = latestAsked([
    ...(request.notBefore ?? []),
    ...(base.request.notBefore ?? []),
    ...rows.flatMap(({ node_key: node, taken }) => (taken === null ? [] : [{ node, date: taken }])),
  ]);
  const progress = request.progress ?? base.request.progress;
  const freezes = request.freezes ?? base.request.freezes;
  return {
    ...request,
    ...(progress && { progress }),
    ...(freezes && { freezes }),
    ...(notBefore.length > 0 && { notBefore }),
  };
};

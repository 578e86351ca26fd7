// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';

type Schemas = PlanningApi['components']['schemas'];

/** What was asked for, as it came. */
export type ProposalRequest = Schemas['NewProposal'];

/** A proposal as it is answered, but for what can change: who reads it and whether it was committed. */
export type ProposalSummary = Omit<Schemas['Proposal'], 'createdBy' | 'committed'>;

export type CampaignFigures = Schemas['ProposalFigures'];
export type NotPlacedRecord = Schemas['NotPlaced'];

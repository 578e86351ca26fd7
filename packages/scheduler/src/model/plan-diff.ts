// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CivilDate } from '@essaim/calendar';
import type { NodeId } from './problem.ts';

/** What changes from one plan to another; only what differs is listed. */
export interface PlanDiff {
  readonly nodes: readonly NodeMove[];
  readonly added: readonly NodeId[];
  readonly removed: readonly NodeId[];
  readonly organisations: readonly OrganisationMove[];
  readonly figures: readonly FigureMove[];
}

export interface NodeMove {
  readonly node: NodeId;
  readonly from: { readonly start: CivilDate; readonly end: CivilDate };
  readonly to: { readonly start: CivilDate; readonly end: CivilDate };
  /** Civil days by which the end moves; positive is later. */
  readonly days: number;
}

export interface OrganisationMove {
  readonly organisation: string;
  readonly wave: { readonly from: number | null; readonly to: number | null };
  readonly placed: { readonly from: boolean; readonly to: boolean };
  /** By gate key, for the gates whose decision moves. */
  readonly gates: Readonly<
    Record<string, { readonly from: CivilDate | null; readonly to: CivilDate | null }>
  >;
  readonly movedNodes: number;
}

export interface FigureMove {
  readonly figure: 'placed' | 'firstOpening' | 'opening80' | 'lastOpening' | 'lastClosing';
  readonly from: CivilDate | number | null;
  readonly to: CivilDate | number | null;
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CivilDate } from '@essaim/calendar';
import type { PlanNode } from './plan.ts';
import type { NodeId } from './problem.ts';
import type { EndReason, StartReason } from './reason.ts';
import type { Violation } from './violation.ts';

/** Why a node starts when it starts, with the chain of what holds it. */
export interface StartExplanation {
  readonly node: NodeId;
  readonly start: CivilDate;
  readonly reason: StartReason;
  /** The latest earlier day of its calendar, tried: what it would break. Null when there is none. */
  readonly oneEarlier: { readonly start: CivilDate; readonly breaks: readonly Violation[] } | null;
  /** From this node back to the start of the campaign, each held by the next. */
  readonly chain: readonly {
    readonly node: NodeId;
    readonly start: PlanNode['start'];
    readonly end: PlanNode['end'];
    readonly startReason: StartReason;
    readonly endReason: EndReason;
  }[];
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CivilDate } from '@essaim/calendar';
import type { SearchEffort } from '../improve/late-acceptance.ts';
import type { InputFault } from '../model/outcome.ts';
import type { Plan } from '../model/plan.ts';
import type { NodeId, PlanOptions, PlanProblem } from '../model/problem.ts';
import type { EndReason, StartReason } from '../model/reason.ts';

/** What one unit of each figure costs when a plan is repaired. */
export interface ReplanWeights {
  /** Each civil day by which an organisation opens after what it was promised. */
  readonly lateness: number;
  /** Each node that starts or ends on another day than in the committed plan. */
  readonly moved: number;
  /** Each civil day until the last node ends. */
  readonly makespan: number;
}

/** Weights that nobody chose: a day of delay of one organisation is worth ten tasks that move. */
export const REPLAN_WEIGHTS: ReplanWeights = { lateness: 100, moved: 10, makespan: 100 };

/** What has become of a committed plan since. */
export interface ReplanRequest extends Partial<Omit<SearchEffort, 'seed'>> {
  /** First day on which something that is not begun can start. */
  readonly today: CivilDate;
  /** What was to start within so many civil days moves only when it must; 14 when left out. */
  readonly freezeDays?: number;
  /** Dates that differ from the plan: done, or begun and to end on a day. Other past dates are as planned. */
  readonly facts?: Readonly<Record<NodeId, { readonly start: CivilDate; readonly end: CivilDate }>>;
  /** Nodes that cannot start before a day, though the plan has them earlier. */
  readonly late?: Readonly<Record<NodeId, CivilDate>>;
  /** Organisations that begin nothing until a day. */
  readonly holds?: readonly { readonly organisation: string; readonly until: CivilDate }[];
  /** Earliest starts that somebody asked for since the plan was committed. */
  readonly asked?: Readonly<Record<NodeId, CivilDate>>;
  /** Earliest starts that those who accept a task set since. */
  readonly pinned?: Readonly<Record<NodeId, CivilDate>>;
  /** Departments that join a wave of the plan; they are among the organisations of the problem. */
  readonly joiners?: readonly { readonly organisation: string; readonly wave: number }[];
  /** Last opening day promised to organisations; that of the committed plan where none is given. */
  readonly promises?: Readonly<Record<string, CivilDate>>;
  readonly weights?: ReplanWeights;
}

interface Dates {
  readonly start: CivilDate;
  readonly end: CivilDate;
}

/** What a move goes back to: the first thing of the chain that changed by itself. */
export interface MoveCause {
  /**
   * `fact`: other dates than planned; `late`: not before a day; `hold`: its organisation; `asked`: a start
   * that somebody asked for; `pin`: one that those who accept it set; `freeze`: its day was frozen; `capacity`: a week or a session had no room; `improvement`: earlier, to the good of the whole.
   */
  readonly code: 'fact' | 'late' | 'hold' | 'asked' | 'pin' | 'freeze' | 'capacity' | 'improvement';
  readonly node: NodeId;
}

export interface Move {
  readonly node: NodeId;
  readonly organisation: string;
  readonly from: Dates;
  readonly to: Dates;
  readonly cause: MoveCause;
  readonly startReason: StartReason;
  readonly endReason: EndReason;
}

/** An organisation some of whose dates move; an opening is null where it has none. */
export interface TouchedOrganisation {
  readonly organisation: string;
  readonly moves: number;
  readonly opening: { readonly from: CivilDate; readonly to: CivilDate } | null;
}

export interface ReplanFigures {
  readonly latenessDays: number;
  readonly movedNodes: number;
  readonly lastEnd: CivilDate;
}

/** A repaired plan, with the inputs by which `checkPlan` checks it. */
export interface Replan {
  readonly problem: PlanProblem;
  readonly options: PlanOptions;
  readonly plan: Plan;
  readonly weights: ReplanWeights;
  /** By the order of the committed plan alone, and after the search. */
  readonly repaired: ReplanFigures;
  readonly figures: ReplanFigures;
  readonly tried: number;
  /** In order of the new start, then id. */
  readonly moves: readonly Move[];
  readonly touched: readonly TouchedOrganisation[];
}

/** A repaired plan, or what is wrong with the inputs. */
export type ReplanOutcome =
  | { readonly ok: true; readonly replan: Replan }
  | { readonly ok: false; readonly faults: readonly InputFault[] };

// SPDX-License-Identifier: AGPL-3.0-or-later
import type {
  Forecast,
  Help,
  InputFault,
  Move,
  MoveCause,
  ObjectiveFigures,
  Plan,
  PlanLoad,
  PlanFreeze,
  PlanOptions,
  PlanOrganisation,
  PlanProblem,
  ReplanRequest,
  ResourcePool,
  Slack,
  StartExplanation,
  TakenCapacity,
  TouchedOrganisation,
  WhyNot,
} from '@essaim/scheduler';

/** Why a node starts when it does, and how far it can slip; null where that is not known. */
export interface NodeExplanation extends StartExplanation {
  readonly slack: Slack | null;
}

/** What a plan is made of: kept with it, so that it can be explained and checked again. */
export interface PackedPlan {
  readonly problem: PlanProblem;
  readonly options: PlanOptions;
  readonly plan: Plan;
}

/** A plan that was computed and checked, and its compressed form for the database. */
export interface EngineResult {
  readonly ok: true;
  readonly plan: Plan;
  readonly packed: Buffer;
  /** Digest of everything that the plan depends on. */
  readonly inputsHash: string;
  /** Time of the computation alone. */
  readonly milliseconds: number;
}

export interface EngineRefusal {
  readonly ok: false;
  readonly faults: readonly InputFault[];
}

export interface Progress {
  readonly done: number;
  /** By which share the best one found is better, of a search. */
  readonly gain: number;
}

/** How a long computation is followed, and ended. */
export interface Follow {
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** What a search came to: the best plan that it found, checked. */
export interface Improved {
  readonly plan: Plan;
  readonly packed: Buffer;
  readonly milliseconds: number;
  readonly tried: number;
  readonly before: ObjectiveFigures;
  readonly after: ObjectiveFigures;
  /** By which share it is better, by the weights; 0 when nothing better was found. */
  readonly gain: number;
}

/** What a committed plan is repaired with. */
export interface RepairRequest {
  /** Capacities as they are now. */
  readonly pools: readonly ResourcePool[];
  /** What other campaigns hold of them. */
  readonly others: TakenCapacity;
  /** What the campaign itself holds, with what is under way. */
  readonly held: TakenCapacity;
  /** Departments that join, and their regions. */
  readonly joining: readonly PlanOrganisation[];
  /** Of the campaign, from today on. */
  readonly freezes: readonly PlanFreeze[];
  readonly request: ReplanRequest;
}

/** A repaired plan, checked, beside the one that it comes from. */
export interface Repaired {
  readonly ok: true;
  readonly before: Plan;
  readonly plan: Plan;
  readonly packed: Buffer;
  readonly inputsHash: string;
  /** What it holds of the capacities, with what is under way. */
  readonly holds: TakenCapacity;
  readonly moves: readonly Move[];
  readonly touched: readonly TouchedOrganisation[];
}

/** A committed plan forecast from what happened: repaired in thought, the rest left to vary. */
export interface Outlook {
  readonly ok: true;
  readonly forecast: Forecast;
  /** The last general opening as planned, and as the facts leave it. */
  readonly lastLive: { readonly before: string | null; readonly after: string | null };
  /** General openings that facts move, and what each goes back to. */
  readonly openings: readonly {
    readonly organisation: string;
    readonly from: string;
    readonly to: string;
    readonly cause: MoveCause;
  }[];
}

/** The scheduler, in threads of its own: computing never holds up requests. */
export interface Engine extends AsyncDisposable {
  /**
   * Computes a plan and checks it with the independent checker.
   * @throws Error when the checker finds a violation: such a plan is never stored
   */
  propose(problem: PlanProblem, options: PlanOptions): Promise<EngineResult | EngineRefusal>;
  /** Why a node starts when it does; null when the plan has no such node. */
  explain(packed: Buffer, node: string): Promise<NodeExplanation | null>;
  /** Why a department of a plan is not in a wave (from 1), and what would let it in. */
  whyNot(packed: Buffer, organisation: string, wave: number): Promise<WhyNot>;
  /** What a plan holds of the capacities, for later plans. */
  taken(packed: Buffer): Promise<TakenCapacity>;
  /** Capacity and demand of every pool of a plan, by week. */
  load(packed: Buffer): Promise<PlanLoad>;
  /** Digest of inputs, to tell whether a proposal is stale. */
  hash(problem: PlanProblem, options: PlanOptions): Promise<string>;
  /**
   * Forecasts a plan by so many runs; the same plan and number give the same forecast.
   * @returns null when it was stopped
   */
  forecast(packed: Buffer, runs: number, follow: Follow): Promise<Forecast | null>;
  /**
   * Looks for a better order for a plan; the same plan and number of schedules give the same, unless it
   * is stopped: then it gives the best so far.
   * @throws Error when the checker finds a violation: such a plan is never stored
   */
  improve(packed: Buffer, schedules: number, follow: Follow): Promise<Improved>;
  /**
   * What one more of each resource would change, best first.
   * @returns null when it was not waited for
   */
  help(packed: Buffer, follow: Follow): Promise<readonly Help[] | null>;
  /**
   * Forecasts a committed plan from what happened; the same plan, facts and number give the same.
   * @returns null when it was stopped
   */
  outlook(
    packed: Buffer,
    request: RepairRequest,
    runs: number,
    follow: Follow,
  ): Promise<Outlook | EngineRefusal | null>;
  /**
   * Repairs a committed plan after what happened.
   * @throws Error when the checker finds a violation: such a plan is never stored
   */
  replan(packed: Buffer, request: RepairRequest): Promise<Repaired | EngineRefusal>;
}

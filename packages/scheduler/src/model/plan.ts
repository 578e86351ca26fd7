// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CivilDate } from '@essaim/calendar';
import type { DurationScenario } from '@essaim/playbook';
import type { NodeId, PlanLimits, PoolId } from './problem.ts';
import type { EndReason, StartReason } from './reason.ts';

/** A schedule of a cohort; a JSON value. Dates are civil, both ends included. */
export interface Plan {
  readonly algorithm: { readonly name: string; readonly version: string; readonly seed: number };
  readonly scenario: DurationScenario;
  readonly start: CivilDate;
  readonly limits: Required<PlanLimits>;
  readonly waves: readonly PlanWave[];
  /** In order of start, then id. */
  readonly nodes: readonly PlanNode[];
  readonly notPlaced: readonly NotPlaced[];
  readonly hosting: readonly HostingReservation[];
  /** Work served by a week of a pool, for heat maps and for `capacityTaken`. */
  readonly load: readonly PoolWeek[];
  readonly sessions: readonly SessionLoad[];
  readonly loans: readonly Loan[];
  readonly figures: PlanFigures;
  readonly notices: readonly PlanNotice[];
  /** Nodes in the order in which they were placed, where a search chose it; a repair keeps it. */
  readonly order?: readonly NodeId[];
}

export interface PlanWave {
  /** From 1. */
  readonly number: number;
  readonly placed: readonly string[];
  readonly notPlaced: readonly string[];
  readonly finished: readonly string[];
  /** Firm for the first wave that is planned; the others are provisional until they are decided. */
  readonly commitment: 'firm' | 'provisional';
  /** First and last date at which each gate is decided, by gate key; null when all passed before. */
  readonly gates: Readonly<Record<string, { first: CivilDate; last: CivilDate } | null>>;
  /** When each wave gate behind this wave opens, by its key; `before`: open at the start. */
  readonly opens: Readonly<Record<string, WaveGateOpening>>;
}

/** Null date and not before: it never opens in this plan. */
export interface WaveGateOpening {
  readonly before: boolean;
  readonly date: CivilDate | null;
}

export interface PlanNode {
  readonly id: NodeId;
  /** Key of the template: `D05`, `G3`, `WO`. */
  readonly template: string;
  readonly kind: 'task' | 'gate' | 'wave-gate';
  readonly tier: 'national' | 'regional' | 'departmental';
  /** Key of the organisation; a wave gate is the nation's. */
  readonly organisation: string;
  /** Wave number; null for what is done once for the campaign or the region. */
  readonly wave: number | null;
  readonly start: CivilDate;
  /** Last day: of the work, of the review, or the session that decides. */
  readonly end: CivilDate;
  /** Last day of the work before a session or a wave gate is waited for. */
  readonly workEnd: CivilDate;
  /** Critical path forward, without resource limits. */
  readonly early: { readonly start: CivilDate; readonly end: CivilDate };
  /** Critical path backward from the last early end. */
  readonly late: { readonly start: CivilDate; readonly end: CivilDate };
  /** Civil days between early and late start. */
  readonly floatDays: number;
  readonly critical: boolean;
  /** Days that rest on a school calendar or a capacity that is not known yet. */
  readonly provisional: boolean;
  /** Dates that are facts, not planned. */
  readonly actual: boolean;
  readonly startReason: StartReason;
  readonly endReason: EndReason;
  readonly usage: readonly NodeUsage[];
}

/** What a node takes from one pool in one week. */
export interface NodeUsage {
  readonly pool: PoolId;
  readonly week: CivilDate;
  /** Hundredths of a day. */
  readonly hundredths: number;
  /** The nation lends to a region. */
  readonly loan: boolean;
}

export interface PoolWeek {
  readonly pool: PoolId;
  readonly week: CivilDate;
  readonly capacity: number;
  /** By this plan. */
  readonly used: number;
  /** By committed campaigns. */
  readonly taken: number;
}

export interface SessionLoad {
  readonly pool: PoolId;
  readonly date: CivilDate;
  readonly capacity: number;
  readonly taken: number;
  /** Nodes that are decided there, one entry a node. */
  readonly files: readonly { readonly node: NodeId; readonly files: number }[];
}

export interface Loan {
  readonly resource: string;
  /** Key of the region that receives. */
  readonly to: string;
  readonly node: NodeId;
  readonly week: CivilDate;
  readonly hundredths: number;
}

export interface HostingReservation {
  readonly organisation: string;
  readonly region: string;
  readonly own: { readonly users: number; readonly gb: number };
  readonly reserve: { readonly users: number; readonly gb: number };
}

/** An organisation that the plan could not serve, and the least that would change it. */
export interface NotPlaced {
  readonly organisation: string;
  readonly wave: number;
  readonly reason: NotPlacedReason;
  readonly relaxation: Relaxation | null;
}

/** The node is the one that fails: the department's own, or its region's or the nation's. */
export type NotPlacedReason =
  | {
      readonly code: 'hosting-short';
      readonly region: string;
      readonly missingUsers: number;
      readonly missingGb: number;
    }
  | { readonly code: 'capacity-never'; readonly pool: PoolId; readonly node: NodeId }
  | { readonly code: 'committee-never'; readonly pool: PoolId; readonly node: NodeId }
  | { readonly code: 'never-open'; readonly node: NodeId };

export type Relaxation =
  | {
      readonly code: 'add-hosting';
      readonly pools: readonly PoolId[];
      readonly users: number;
      readonly gb: number;
    }
  | {
      readonly code: 'add-capacity';
      readonly pools: readonly PoolId[];
      readonly hundredthsPerWeek: number;
    }
  | {
      readonly code: 'add-session-room';
      readonly pools: readonly PoolId[];
      readonly files: number;
    };

export interface PlanFigures {
  readonly placed: number;
  /** Departments of the cohort that are to be planned (finished ones left aside). */
  readonly asked: number;
  readonly firstOpening: CivilDate | null;
  /** Date at which 80 % of the placed departments have passed the opening gate (G3). */
  readonly opening80: CivilDate | null;
  readonly lastOpening: CivilDate | null;
  /** Last decision of the last gate (G4). */
  readonly lastClosing: CivilDate | null;
  readonly bounds: PlanBounds;
  /** Civil days between the bound and the last opening, and its share of the bound's length from the start. */
  readonly gapDays: number | null;
  readonly gapRatio: number | null;
}

/** Dates before which no plan of these departments can have its last opening. */
export interface PlanBounds {
  readonly criticalPath: CivilDate | null;
  /** Work content against capacity, one for each scarce resource. */
  readonly energy: readonly { readonly resource: string; readonly date: CivilDate }[];
  /** The latest of them. */
  readonly best: CivilDate | null;
}

export type PlanNotice =
  | { readonly code: 'school-days-provisional'; readonly zone: string; readonly from: CivilDate }
  | { readonly code: 'capacity-continued'; readonly pool: PoolId; readonly from: CivilDate };

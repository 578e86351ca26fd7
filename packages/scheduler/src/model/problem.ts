// SPDX-License-Identifier: AGPL-3.0-or-later
import type {
  CalendarClass,
  CalendarData,
  CivilDate,
  Recurrence,
  Territory,
} from '@essaim/calendar';
import type { AttributeValue, DurationScenario, Playbook } from '@essaim/playbook';
import type { PlanFreeze } from './freeze.ts';

/** Everything that a plan is made from, apart from choices; a JSON value. */
export interface PlanProblem {
  readonly playbook: Playbook;
  /** The nation, and the regions and departments of the cohort, in any order. */
  readonly organisations: readonly PlanOrganisation[];
  readonly pools: readonly ResourcePool[];
  readonly calendar: CalendarData;
  /** First day on which anything may start. */
  readonly start: CivilDate;
  /** What is known not to begin or to be decided in some periods. */
  readonly freezes?: readonly PlanFreeze[];
}

export interface PlanOrganisation {
  /** `nat`, `reg-52`, `dep-53` */
  readonly key: string;
  readonly tier: 'national' | 'regional' | 'departmental';
  readonly parentKey: string | null;
  readonly name: string;
  /** A region has the territory of its seat; null is the mainland without a school zone (the nation). */
  readonly territory: Territory | null;
  /** Higher goes first. */
  readonly readinessScore: number;
  /** What conditions read, for instance `identity_provider`. */
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

export const RESOURCES = [
  'trainers',
  'trainer_days',
  'technicians',
  'technician_days',
  'facilitator_days',
  'committee_slots',
  'hosting_users',
  'hosting_gb',
  'budget',
] as const;
export type ResourceName = (typeof RESOURCES)[number];

/** The capacity of one resource at one organisation between two dates. */
export interface ResourcePool {
  readonly organisationKey: string;
  readonly resource: ResourceName;
  readonly kind: 'renewable' | 'reservoir' | 'budget';
  readonly unit: string;
  /** Per week, per session, in all (reservoir), or shown only (persons, budget). */
  readonly capacity: number;
  readonly per: 'week' | 'session' | 'season' | null;
  readonly calendar: CalendarClass;
  readonly validFrom: CivilDate;
  /** After it the capacity continues unchanged and the plan says that it is provisional. */
  readonly validTo: CivilDate | null;
  /** Sessions of a committee; null for other resources. */
  readonly sessions: Recurrence | null;
  readonly note: string;
}

/** `reg-52/trainer_days`: one organisation's resource, over all its rows. */
export type PoolId = string;

/** Which limits count; what is left out is on. */
export interface PlanLimits {
  readonly committee?: boolean;
  readonly trainers?: boolean;
  readonly technicians?: boolean;
  readonly facilitators?: boolean;
  readonly hosting?: boolean;
  readonly waveGates?: boolean;
}

/** How the places of the waves are shared among regions. */
export interface WaveBalance {
  /** Wave after wave each region has had at least the whole part of its share of the places. */
  readonly fair: boolean;
  /** The most departments of one region in a wave: what it can accompany at once. */
  readonly perRegion?: number;
}

/** How the cohort is cut into waves. */
export type WaveRequest =
  | {
      /** In order of readiness score, then key, `size` departments a wave, after the given first waves. */
      readonly kind: 'proposed';
      readonly size: number;
      /** Waves that are already decided and go first, for instance the pilot alone. */
      readonly first?: readonly (readonly string[])[];
      /** When left out, readiness alone decides. */
      readonly balance?: WaveBalance;
    }
  | { readonly kind: 'given'; readonly waves: readonly (readonly string[])[] };

/** `D05@dep-53`, `G3@dep-53`, `N12@nat#2`, `R09@reg-52#1`, `WO#1`: a template at an organisation, in a wave. */
export type NodeId = string;

export interface PlanOptions {
  /** `likely` when left out. */
  readonly scenario?: DurationScenario;
  readonly limits?: PlanLimits;
  readonly waves: WaveRequest;
  /** Departments moved to another wave (numbered from 1) after the proposal. */
  readonly moves?: readonly { readonly organisation: string; readonly wave: number }[];
  /** Departments that finished before the start: they keep their accounts and count as passed at every gate. */
  readonly finished?: readonly string[];
  /** Dates that are facts: the node is not planned and takes no resource. */
  readonly actuals?: Readonly<
    Record<NodeId, { readonly start: CivilDate; readonly end: CivilDate }>
  >;
  /** Earliest start that somebody asked for; later is allowed only when something else holds it. */
  readonly pins?: readonly { readonly node: NodeId; readonly start: CivilDate }[];
  /** What committed campaigns hold. */
  readonly taken?: TakenCapacity;
  /** Recorded in the plan; equal inputs and seed give equal plans. */
  readonly seed?: number;
}

/** Capacity that other plans hold; see `capacityTaken`. */
export interface TakenCapacity {
  readonly weeks: readonly {
    readonly pool: PoolId;
    /** Monday of the week. */
    readonly week: CivilDate;
    /** Hundredths of a day. */
    readonly hundredths: number;
  }[];
  readonly sessions: readonly {
    readonly pool: PoolId;
    readonly date: CivilDate;
    readonly files: number;
  }[];
  readonly hosting: readonly {
    readonly organisation: string;
    readonly users: number;
    readonly gb: number;
  }[];
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CalendarClass } from '@essaim/calendar';
import type { MandateRole, Tier } from '@essaim/kernel';
import type { Condition } from './conditions/condition.ts';
import type { Threshold } from './criteria/threshold.ts';

/** A versioned template of tasks and gates over the tiers; a JSON value. */
export interface Playbook {
  readonly tasks: readonly TaskTemplate[];
  readonly gates: readonly GateTemplate[];
  readonly waveGates: readonly WaveGateTemplate[];
}

export const PLAYBOOK_TIERS = ['national', 'regional', 'departmental', 'local'] as const;
export type PlaybookTier = (typeof PLAYBOOK_TIERS)[number];

export const PHASES = [
  'cadrer',
  'outiller',
  'sensibiliser',
  'former',
  'ouvrir',
  'accompagner',
  'bilan',
] as const;
export type Phase = (typeof PHASES)[number];

/** A function at a tier, as the mandates name it. */
export interface PlaybookRole {
  readonly tier: Tier;
  readonly role: MandateRole;
  /** As the playbook writes it, for instance `dep.pilotage`. */
  readonly written: string;
}

/** Whole working days: what the task takes at best, probably, at worst. */
export interface Durations {
  readonly min: number;
  readonly likely: number;
  readonly max: number;
}
export type DurationScenario = keyof Durations;

/** `wd` working days, `cd` civil days. */
export interface Lag {
  readonly amount: number;
  readonly unit: 'wd' | 'cd';
}

export const SCOPES = ['same', 'department', 'region', 'nation', 'children'] as const;
/** Whose task or gate is waited for: the same organisation's, one above, or all those below in the wave. */
export type Scope = (typeof SCOPES)[number];

/** Finish to start, start to start, finish to finish, start to finish. */
export const LINK_TYPES = ['FS', 'SS', 'FF', 'SF'] as const;
export type LinkType = (typeof LINK_TYPES)[number];

/** Whether a link goes by the end of the predecessor (FS, FF); the others go by its start. */
export const goesByEnd = (type: LinkType): boolean => type === 'FS' || type === 'FF';

/** Whether a link holds the end of the successor (FF, SF); the others hold its start. */
export const holdsEnd = (type: LinkType): boolean => type === 'FF' || type === 'SF';

export interface Predecessor {
  /** Key of a task or of a gate. */
  readonly key: string;
  readonly type: LinkType;
  readonly lag: Lag;
  readonly scope: Scope;
}

/** What a task takes from resources. Days are person-days of work content. */
export interface Demand {
  readonly trainerDays: number;
  readonly technicianDays: number;
  readonly facilitatorDays: number;
  /** Files at a session of that tier's committee; null for none. */
  readonly committee: CommitteeDemand | null;
  /** Accounts taken when the task ends and held until the end of the campaign. */
  readonly hostingUsers: number;
  readonly hostingGb: number;
}

export interface CommitteeDemand {
  readonly tier: 'national' | 'regional';
  readonly files: number;
}

export const REPEATS = [
  'campaign',
  'wave',
  'region',
  'region-wave',
  'department',
  'association',
] as const;
/** How often a template becomes a task. */
export type Repeat = (typeof REPEATS)[number];

export const TASK_ACTIONS = ['none', 'invite', 'connect-idp', 'activation'] as const;
/** What a task does in the product beside being declared. */
export type TaskAction = (typeof TASK_ACTIONS)[number];

export interface TaskTemplate {
  readonly key: string;
  readonly tier: PlaybookTier;
  readonly phase: Phase;
  readonly titleFr: string;
  readonly glossEn: string;
  readonly responsible: PlaybookRole;
  readonly accountable: PlaybookRole;
  readonly consulted: readonly PlaybookRole[];
  readonly informed: readonly PlaybookRole[];
  readonly durations: Durations;
  /** Person-days of those responsible. */
  readonly effortDays: number;
  readonly demand: Demand;
  readonly calendar: CalendarClass;
  readonly predecessors: readonly Predecessor[];
  readonly evidenceFr: string;
  /** Key of the gate that waits for this task, or null. */
  readonly feedsGate: string | null;
  readonly repeat: Repeat;
  readonly condition: Condition | null;
  readonly action: TaskAction;
  /** How to do it, in plain language; left out where the playbook gives none. */
  readonly instructions?: Instructions;
}

/** English is empty where only French is given. */
export interface Instructions {
  readonly fr: string;
  readonly en: string;
}

/** All criteria, or at least `atLeast` of `outOf`; mandatory ones in either case. */
export type GateMode =
  | { readonly kind: 'all' }
  | { readonly kind: 'at-least'; readonly atLeast: number; readonly outOf: number };

/** What must be true at one department, and who must say so. */
export interface GateTemplate {
  readonly key: string;
  readonly alias: string;
  readonly titleFr: string;
  readonly glossEn: string;
  readonly meaningFr: string;
  /** Days of review. */
  readonly durations: Durations;
  readonly calendar: CalendarClass;
  readonly mode: GateMode;
  readonly declares: PlaybookRole;
  readonly accepts: PlaybookRole;
  readonly opens: PlaybookRole;
  readonly committee: CommitteeDemand | null;
  readonly criteria: readonly Criterion[];
}

export const EVIDENCE_TYPES = [
  'document',
  'mandate',
  'attendance',
  'amount',
  'signature',
  'probe',
  'checklist',
  'percentage',
  'link',
  'contact',
  'rate',
  'count',
  'score',
  'capacity',
  'booking',
] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];

export interface Criterion {
  /** `G1.2` */
  readonly id: string;
  readonly gate: string;
  readonly number: number;
  readonly type: EvidenceType;
  readonly textFr: string;
  /** Key of the task whose evidence fills this criterion. */
  readonly sourceTask: string;
  readonly threshold: Threshold;
  /** As the playbook writes the threshold. */
  readonly written: string;
  /** Evidence older than this many days does not count; null for no limit. */
  readonly maxAgeDays: number | null;
  /** Must hold whatever the mode. */
  readonly mandatory: boolean;
}

/** What must be true of a wave before the next one moves. */
export interface WaveGateTemplate {
  readonly key: string;
  readonly alias: string;
  readonly titleFr: string;
  readonly glossEn: string;
  readonly meaningFr: string;
  /** Gate whose passing is counted in the wave. */
  readonly measuredGate: string;
  /** Share of the wave's placed departments, in percent. */
  readonly sharePercent: number;
  /** No blocking incident may be open for longer; null for no such rule. */
  readonly incidentMaxDays: number | null;
  readonly soakDays: number;
  readonly soakCalendar: CalendarClass | null;
  /** Task or gate of the next wave that waits. */
  readonly holds: string;
  /** `start`: it starts the day after at the earliest; `decision`: its decision comes no earlier. */
  readonly holdPoint: 'start' | 'decision';
  /** Share held or refused at the same gate that pauses the wave; null for none. */
  readonly pauseSharePercent: number | null;
  readonly stops: PlaybookRole;
  readonly declares: PlaybookRole;
  readonly opens: PlaybookRole;
}

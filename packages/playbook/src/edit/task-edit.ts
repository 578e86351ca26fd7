// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CalendarClass } from '@essaim/calendar';
import type { CommitteeDemand, Durations, Phase, PlaybookTier, Repeat } from '../model.ts';

/** New values of a task; what is left out stays. */
export interface TaskEdit {
  readonly key: string;
  /** Makes a task of a key that the playbook does not have. */
  readonly tier?: PlaybookTier;
  readonly phase?: Phase;
  readonly repeat?: Repeat;
  /** Key of the gate that waits for it. */
  readonly gate?: string | null;
  readonly title?: { readonly fr: string; readonly en: string };
  /** As `dep.pilotage`. */
  readonly roles?: {
    readonly responsible: string;
    readonly accountable: string;
    readonly consulted: readonly string[];
    readonly informed: readonly string[];
  };
  readonly demand?: {
    /** Days, as those of technicians and facilitators. */
    readonly trainers: number;
    readonly technicians: number;
    readonly facilitators: number;
    readonly committee: CommitteeDemand | null;
    readonly hostingUsers: number;
    readonly hostingGb: number;
  };
  readonly duration?: Durations;
  /** Person-days. */
  readonly effort?: number;
  readonly calendar?: CalendarClass;
  /** As `R06:FS:5wd:region`. */
  readonly predecessors?: readonly string[];
  readonly evidence?: string;
  /** Empty texts for none. */
  readonly instructions?: { readonly fr: string; readonly en: string };
}

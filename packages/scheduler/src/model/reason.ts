// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CivilDate, ClosedReason } from '@essaim/calendar';
import type { LinkType } from '@essaim/playbook';
import type { NodeId, PoolId } from './problem.ts';

/** The one thing that keeps a node from starting one day earlier. */
export type StartReason =
  | { readonly code: 'release'; readonly date: CivilDate }
  | { readonly code: 'pin'; readonly date: CivilDate }
  | {
      readonly code: 'predecessor';
      readonly node: NodeId;
      readonly type: LinkType;
      readonly lag: { readonly amount: number; readonly unit: 'wd' | 'cd' };
      /** End (FS, FF) or start (SS, SF) of the predecessor. */
      readonly date: CivilDate;
    }
  | { readonly code: 'wave-gate'; readonly node: NodeId; readonly date: CivilDate }
  | {
      /** Something else allowed an earlier day, but the calendar is closed from then to the start. */
      readonly code: 'calendar';
      readonly from: CivilDate;
      readonly closed: ClosedReason;
      /** What held the node until that day. */
      readonly after: StartReason | null;
    }
  | {
      /** Something else allowed an earlier day, but it was frozen. */
      readonly code: 'freeze';
      readonly name: string;
      /** The period. */
      readonly from: CivilDate;
      readonly to: CivilDate;
      /** What held the node until then. */
      readonly after: StartReason | null;
    }
  | { readonly code: 'actual' };

/** The one thing that keeps a node from ending one day earlier. */
export type EndReason =
  | { readonly code: 'duration'; readonly days: number }
  | {
      /** Work that a week could not serve passed to the next. */
      readonly code: 'resource';
      readonly pool: PoolId;
      /** Weeks in which the pool (and the nation's, when it lends) was full. */
      readonly weeks: readonly CivilDate[];
      /** Who holds those weeks, most first. */
      readonly holders: readonly { readonly node: NodeId; readonly hundredths: number }[];
    }
  | {
      readonly code: 'session';
      readonly pool: PoolId;
      readonly date: CivilDate;
      /** Sessions that were too full for this file, and who holds them. */
      readonly full: readonly { readonly date: CivilDate; readonly holders: readonly NodeId[] }[];
    }
  | { readonly code: 'wave-gate'; readonly node: NodeId; readonly date: CivilDate }
  | {
      /** So many of the wave have passed; the node is the last one counted, null when all passed before. */
      readonly code: 'share';
      readonly node: NodeId | null;
      readonly counted: number;
      readonly of: number;
      readonly soakDays: number;
    }
  | {
      /** It could have been decided on a day that was frozen. */
      readonly code: 'freeze';
      readonly name: string;
      readonly from: CivilDate;
      readonly to: CivilDate;
    }
  | { readonly code: 'actual' };

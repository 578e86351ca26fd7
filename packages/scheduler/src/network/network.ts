// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CalendarClass, OpenDays, Territory } from '@essaim/calendar';
import type { Lag, LinkType } from '@essaim/playbook';
import type { NodeId, PlanOrganisation, PoolId } from '../model/problem.ts';

/** Resources that are work content, served by the week. */
export type WorkResource = 'trainer_days' | 'technician_days' | 'facilitator_days';

/** A predecessor, by its index in the network. */
export interface Link {
  readonly from: number;
  readonly type: LinkType;
  readonly lag: Lag;
}

/** A wave gate that a node waits for. */
export interface Hold {
  readonly gate: number;
  readonly point: 'start' | 'decision';
}

/** Work content charged to a pool, and who lends when it is short. */
export interface Work {
  readonly resource: WorkResource;
  readonly pool: PoolId;
  readonly lender: PoolId | null;
  readonly hundredths: number;
}

/** The share of a wave that opens a wave gate. */
interface Share {
  /** Nodes of the measured gate, of the placed departments. */
  readonly members: readonly number[];
  /** Departments that passed before the start. */
  readonly before: number;
  /** How many have to have passed, with those before. */
  readonly needed: number;
  readonly soakDays: number;
  readonly soakOpen: OpenDays;
}

/** A template at an organisation, in a wave. */
export interface NetworkNode {
  readonly index: number;
  readonly id: NodeId;
  readonly template: string;
  readonly kind: 'task' | 'gate' | 'wave-gate';
  readonly organisation: PlanOrganisation;
  readonly wave: number | null;
  /** Working days; 0 for a wave gate. */
  readonly duration: number;
  readonly calendar: CalendarClass;
  readonly territory: Territory;
  readonly open: OpenDays;
  /** Working days of the organisation, in which lags count. */
  readonly working: OpenDays;
  readonly links: readonly Link[];
  readonly holds: readonly Hold[];
  /** The days on which no freeze keeps it from starting, of any calendar; null where none ever does. */
  readonly mayStart: OpenDays | null;
  /** The same for its decision. */
  readonly mayEnd: OpenDays | null;
  readonly work: readonly Work[];
  readonly committee: { readonly pool: PoolId; readonly files: number } | null;
  readonly share: Share | null;
}

export interface Network {
  readonly nodes: readonly NetworkNode[];
  /** For each node, those that wait for it, in ascending order. */
  readonly successors: readonly (readonly number[])[];
  /** For each node, how many different ones it waits for. */
  readonly waitCount: Int32Array;
  /** Order of preference between nodes that may start on the same day: wave, score, key, template. */
  readonly rank: Int32Array;
}

/** Every node that a node waits for. */
export const waitsFor = ({ links, holds, share }: NetworkNode): number[] => [
  ...links.map(({ from }) => from),
  ...holds.map(({ gate }) => gate),
  ...(share?.members ?? []),
];

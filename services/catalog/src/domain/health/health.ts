// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';

/** What was wrong with a probe. Each is a reason code. */
export const PROBE_FAULTS = [
  'probe-address',
  'probe-private',
  'probe-host-unknown',
  'probe-unreachable',
  'probe-silent',
  'probe-tls-authority',
  'probe-tls-expired',
  'probe-tls-name',
  'probe-error',
  'probe-sign-on-unreachable',
  'probe-sign-on-issuer',
  'probe-sign-on-keys',
] as const;

export type ProbeFault = (typeof PROBE_FAULTS)[number];

/** What one look at an instance found. Instants are RFC 3339. */
export interface ProbeResult {
  readonly at: string;
  readonly fault: ProbeFault | null;
  /** HTTP status of the tool, where it answered. */
  readonly status: number | null;
  /** How long the tool took to answer. */
  readonly seconds: number | null;
  readonly certificateExpiresAt: string | null;
}

/** How an instance is, as its probes say. Instants are RFC 3339. */
export interface Health {
  readonly instanceId: Uuid;
  readonly version: number;
  /** `unknown` until a first probe could tell. */
  readonly state: 'unknown' | 'up' | 'down';
  readonly since: string;
  /** Why it is down; null in the other states. */
  readonly fault: ProbeFault | null;
  /** The last probe; null before the first. */
  readonly last: ProbeResult | null;
  /** How many probes in a row contradict the state. */
  readonly streak: number;
}

/** An instance that nobody looked at. */
export const unseen = (instanceId: Uuid, at: string): Health => ({
  instanceId,
  version: 0,
  state: 'unknown',
  since: at,
  fault: null,
  last: null,
  streak: 0,
});

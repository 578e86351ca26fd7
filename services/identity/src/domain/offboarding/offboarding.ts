// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ToolState } from './tool-task.ts';

export type OffboardingKind = 'person' | 'organisation';
/**
 * `account`: a person leaves the network; `here`: mandates of one place end; `tools`: nothing but
 * accesses end. `left`: an organisation leaves the network; `hoster`: it leaves one hoster.
 */
export type OffboardingScope = 'account' | 'here' | 'tools' | 'left' | 'hoster';
export type OffboardingState = 'running' | 'attention' | 'finished';
export type StepName =
  | 'mandates'
  | 'organisation'
  | 'invitations'
  | 'accesses'
  | 'revocation'
  | 'account'
  | 'sessions'
  | 'people'
  | 'tools'
  | 'proof';

/** One thing that a departure does, and when it was done. */
export interface Step {
  readonly name: StepName;
  readonly state: 'waiting' | 'done';
  /** RFC 3339, once it is done. */
  readonly at: string | null;
  /** How many mandates, accesses or people it concerns. */
  readonly count: number | null;
}

/** What a departure leaves behind, once it is over. */
export type Proof = Readonly<Record<string, unknown>>;

/** The steps of each kind of departure, in their order. */
const STEPS: Readonly<Record<OffboardingScope, readonly StepName[]>> = {
  account: [
    'mandates',
    'invitations',
    'revocation',
    'account',
    'accesses',
    'sessions',
    'tools',
    'proof',
  ],
  here: ['mandates', 'accesses', 'sessions', 'tools', 'proof'],
  tools: ['accesses', 'sessions', 'tools', 'proof'],
  left: ['organisation', 'mandates', 'invitations', 'accesses', 'people', 'tools', 'proof'],
  hoster: ['accesses', 'people', 'tools', 'proof'],
};

/**
 * The first state of the steps of a departure.
 * @param done how much each of those did that are done with its beginning
 */
export const firstSteps = (
  scope: OffboardingScope,
  done: Readonly<Partial<Record<StepName, number>>>,
  at: Temporal.Instant,
): Step[] =>
  STEPS[scope].map((name) => {
    const count = done[name];
    return count === undefined
      ? { name, state: 'waiting', at: null, count: null }
      : { name, state: 'done', at: at.toString(), count };
  });

/** What is known of the outside while a departure goes on. */
export interface Progress {
  /** Whether Keycloak holds the account as it is to be, and whether its sessions were ended. */
  readonly isAccountApplied: boolean;
  readonly areSessionsEnded: boolean;
  /** Whether the accesses of the organisation are taken back in Keycloak. */
  readonly areAccessesGone: boolean;
  /** Whether the departures of all of an organisation's people have begun. */
  readonly isGathered: boolean;
  readonly people: { readonly total: number; readonly finished: number };
  readonly tools: readonly ToolState[];
}

/** Marks the steps that are done by now. The proof is the last and comes when all others are. */
export const advanceSteps = (
  kind: OffboardingKind,
  steps: readonly Step[],
  progress: Progress,
  at: Temporal.Instant,
): Step[] => {
  const isDone: Partial<Record<StepName, boolean>> = {
    account: progress.isAccountApplied,
    accesses: kind === 'person' ? progress.isAccountApplied : progress.areAccessesGone,
    sessions: progress.areSessionsEnded,
    mandates: progress.isGathered,
    people: progress.isGathered && progress.people.finished === progress.people.total,
    tools: progress.tools.every((state) => state === 'done'),
  };
  const next = steps.map((step) =>
    step.state === 'waiting' && isDone[step.name]
      ? { ...step, ...counted(step.name, progress), state: 'done' as const, at: at.toString() }
      : step,
  );
  const isOver = next.every(({ name, state }) => name === 'proof' || state === 'done');
  return isOver
    ? next.map((step) =>
        step.name === 'proof' ? { ...step, state: 'done', at: at.toString() } : step,
      )
    : next;
};

const counted = (name: StepName, { people }: Progress): { count?: number } =>
  name === 'people' || name === 'mandates' ? { count: people.total } : {};

/** The state of a departure: what is given up or late asks for somebody. */
export const stateOf = (steps: readonly Step[], tools: readonly ToolState[]): OffboardingState => {
  if (steps.every(({ state }) => state === 'done')) return 'finished';
  return tools.includes('dead') ? 'attention' : 'running';
};

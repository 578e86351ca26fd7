// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import { type EndReason, type StartReason, poolParts } from '@essaim/scheduler';

type Schemas = PlanningApi['components']['schemas'];
export type Binding = Schemas['Binding'];
export type NodeRef = Schemas['NodeRef'];

/** How the keys of a plan are named in an answer. */
export interface PlanNames {
  node(id: string): NodeRef | null;
  /** The organisation of a pool such as `reg-52/trainer_days`. */
  organisation(key: string): Schemas['OrganisationRef'] | null;
}

const MOST_HOLDERS = 5;

const lagText = ({ amount, unit }: { amount: number; unit: string }): string | null =>
  amount === 0 ? null : `${amount}${unit}`;

/** The one thing that holds a start, as data for a sentence. */
export const presentStart = (reason: StartReason, names: PlanNames): Binding => {
  switch (reason.code) {
    case 'release':
    case 'pin':
      return { kind: reason.code, date: reason.date };
    case 'predecessor':
      return {
        kind: 'predecessor',
        node: names.node(reason.node),
        type: reason.type,
        lag: lagText(reason.lag),
        date: reason.date,
      };
    case 'wave-gate':
      return { kind: 'wave-gate', node: names.node(reason.node), date: reason.date };
    case 'calendar':
      return {
        kind: 'calendar',
        date: reason.from,
        closed: reason.closed.code,
        name: nameOfClosure(reason.closed),
        after: reason.after === null ? null : presentStart(reason.after, names),
      };
    case 'freeze':
      return {
        kind: 'freeze',
        date: reason.from,
        until: reason.to,
        name: reason.name,
        after: reason.after === null ? null : presentStart(reason.after, names),
      };
    default:
      return { kind: 'actual' };
  }
};

const nameOfClosure = (
  closed: Extract<StartReason, { code: 'calendar' }>['closed'],
): string | null => {
  if (closed.code === 'public-holiday') return closed.holiday;
  return closed.code === 'school-holiday' ? closed.name : null;
};

/** The one thing that holds an end, as data for a sentence. */
export const presentEnd = (reason: EndReason, names: PlanNames): Binding => {
  const held = (nodes: readonly string[]) =>
    nodes.slice(0, MOST_HOLDERS).flatMap((id) => names.node(id) ?? []);
  switch (reason.code) {
    case 'duration':
      return { kind: 'duration', days: reason.days };
    case 'resource': {
      const { organisation, resource } = poolParts(reason.pool);
      return {
        kind: 'resource',
        resource,
        organisation: names.organisation(organisation),
        weeks: [...reason.weeks],
        held: held(reason.holders.map(({ node }) => node)),
      };
    }
    case 'session': {
      const { organisation, resource } = poolParts(reason.pool);
      return {
        kind: 'session',
        resource,
        organisation: names.organisation(organisation),
        date: reason.date,
        sessions: reason.full.map(({ date }) => date),
        held: held(reason.full.flatMap(({ holders }) => holders)),
      };
    }
    case 'wave-gate':
      return { kind: 'wave-gate', node: names.node(reason.node), date: reason.date };
    case 'share':
      return {
        kind: 'share',
        node: reason.node === null ? null : names.node(reason.node),
        counted: reason.counted,
        of: reason.of,
        soakDays: reason.soakDays,
      };
    case 'freeze':
      return { kind: 'freeze', date: reason.from, until: reason.to, name: reason.name };
    default:
      return { kind: 'actual' };
  }
};

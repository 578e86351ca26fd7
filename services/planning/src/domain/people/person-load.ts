// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { CivilDate } from '../act.ts';
import type { MineGroup } from './mine-scope.ts';

/** How far ahead the load of a person is looked at: four weeks, 20 working days. */
const HORIZON_DAYS = 28;

/** Working days that may be asked of one person in that time: half of the 20. */
const MOST_LOAD_DAYS = 10;

interface Planned {
  readonly plannedStart: CivilDate | null;
  readonly plannedEnd: CivilDate | null;
  /** Working days of the whole task. */
  readonly effortDays: number;
}

/** An open task, as far as the work that it asks for. */
export interface OpenWork extends Planned {
  readonly campaignId: Uuid;
  readonly organisationId: Uuid;
  readonly template: string;
}

/** How much one person is responsible for within four weeks. */
export interface PersonLoad {
  readonly tasks: number;
  /** Working days, to one decimal. */
  readonly days: number;
  /** More than `MOST_LOAD_DAYS`. */
  readonly over: boolean;
}

/** How much people are responsible for, by person. */
export type PersonLoads = ReadonlyMap<Uuid, PersonLoad>;

/** The last day that counts, four weeks on from today. */
export const loadHorizon = (today: CivilDate): CivilDate =>
  Temporal.PlainDate.from(today).add({ days: HORIZON_DAYS }).toString();

const daysTo = (from: CivilDate, to: CivilDate): number =>
  Temporal.PlainDate.from(from).until(to).days + 1;

const latest = (...dates: CivilDate[]): CivilDate => dates.toSorted().at(-1) ?? '';

/**
 * The working days of a task that fall within four weeks: its effort is spread evenly from today, or
 * its start, to its end. What is late is due in full.
 */
export const daysWithin = (
  { plannedStart, plannedEnd, effortDays }: Planned,
  today: CivilDate,
): number => {
  const horizon = loadHorizon(today);
  const begin = latest(today, plannedStart ?? today);
  const end = latest(begin, plannedEnd ?? begin);
  if (begin > horizon) return 0;
  return end <= horizon ? effortDays : (effortDays * daysTo(begin, horizon)) / daysTo(begin, end);
};

/** What a person with these scopes is responsible for, each task once. */
export const personLoad = (
  groups: readonly (MineGroup & { readonly campaignIds: readonly Uuid[] })[],
  work: readonly OpenWork[],
  today: CivilDate,
): PersonLoad => {
  const own = work.filter((task) =>
    groups.some(
      ({ campaignIds, organisationIds, templates }) =>
        campaignIds.includes(task.campaignId) &&
        organisationIds.includes(task.organisationId) &&
        (templates === null || templates.includes(task.template)),
    ),
  );
  const sum = own.reduce((total, task) => total + daysWithin(task, today), 0);
  const days = Math.round(sum * 10) / 10;
  return { tasks: own.length, days, over: days > MOST_LOAD_DAYS };
};

/** Who is asked first among those who hold a role: the free, then the over-loaded, then the absent. */
export const callRank = (person: {
  readonly awayUntil?: string;
  readonly load?: Pick<PersonLoad, 'over'>;
}): number => (person.awayUntil === undefined ? 0 : 2) + (person.load?.over === true ? 1 : 0);

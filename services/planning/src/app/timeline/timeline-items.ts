// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { Plan } from '@essaim/scheduler';
import type { TimelineRows } from '../../db/timeline/timeline-rows.ts';
import { isLate, taskLabel } from '../../domain/task/task-label.ts';
import { shownDates } from '../../domain/timeline/shown-dates.ts';

export type TimelineItem = PlanningApi['components']['schemas']['TimelineItem'];

export interface ItemContext {
  readonly reference: Plan;
  readonly today: string;
  /** Key of an organisation; null for one that is not known any more. */
  readonly keyOf: (id: Uuid) => string | null;
  /** Key of the nation, whose wave gates are. */
  readonly nation: string;
}

type Dated = Pick<TimelineRows['gates'][number], 'planned_end'>;

const isOverdue = ({ planned_end: end }: Dated, opened: boolean, today: string): boolean =>
  !opened && end !== null && end < today;

/** Every row of a timeline, in order of start. */
export const timelineItems = (rows: TimelineRows, context: ItemContext): TimelineItem[] => {
  const { today, keyOf, nation } = context;
  const reference = new Map(
    context.reference.nodes.map(({ id, kind, start, end }) => [
      id,
      { start: kind === 'task' ? start : end, end },
    ]),
  );
  const tasks = rows.tasks.map((row) => ({
    ...core(row, keyOf(row.organisation_id) ?? nation, reference),
    ...shownDates(
      {
        plannedStart: row.planned_start,
        plannedEnd: row.planned_end,
        startedOn: row.started_on,
        doneOn: row.done_on,
      },
      today,
    ),
    kind: 'task' as const,
    wave: row.wave,
    state: taskLabel(row),
    late: isLate(row, row.planned_end, today),
    done: row.state === 'accepted' || row.state === 'skipped',
    provisional: row.is_provisional,
  }));
  const gates = rows.gates.map((row) => ({
    ...core(row, keyOf(row.organisation_id) ?? nation, reference),
    ...opening(row.planned_end, row.opened_on),
    kind: 'gate' as const,
    wave: row.wave,
    state: row.state,
    late: isOverdue(row, row.opened_on !== null, today),
    done: row.opened_on !== null,
    provisional: row.is_provisional,
  }));
  const waveGates = rows.waveGates.map((row) => ({
    ...core(row, nation, reference),
    ...opening(row.planned, row.opened_on),
    kind: 'wave-gate' as const,
    wave: row.wave,
    state: row.state,
    late: isOverdue({ planned_end: row.planned }, row.opened_on !== null, today),
    done: row.opened_on !== null,
    provisional: false,
  }));
  return [...tasks, ...gates, ...waveGates].toSorted(byStart);
};

/** A gate is the day on which it is opened. */
const opening = (planned: string | null, opened: string | null) => {
  const day = opened ?? planned;
  return { start: day, end: day };
};

const core = (
  { id, node_key: key, template }: { id: Uuid; node_key: string; template: string },
  organisation: string,
  reference: ReadonlyMap<string, { start: string; end: string }>,
) => ({ id, key, template, organisation, reference: reference.get(key) ?? null });

const byStart = (a: TimelineItem, b: TimelineItem): number =>
  (a.start ?? '~') === (b.start ?? '~')
    ? a.key.localeCompare(b.key)
    : (a.start ?? '~') < (b.start ?? '~')
      ? -1
      : 1;

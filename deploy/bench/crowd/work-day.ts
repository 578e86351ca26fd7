// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningClient, ProblemError, unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import type { Random } from '@essaim/kernel';
import { randomUUID } from 'node:crypto';
import { type Ledger, ledgerOf } from './ledger.ts';
import type { Person } from './people.ts';

type Task = PlanningApi['components']['schemas']['Task'];
type Act = 'start' | 'declare' | 'accept';

/** What a person of the crowd works with. */
export interface WorkDay {
  readonly person: Person;
  readonly planning: PlanningClient;
  readonly campaignId: string;
  readonly ledger: Ledger;
  readonly random: Random;
  /** Reads what is on the screen, thinks, types. */
  readonly think: () => Promise<void>;
  readonly today: string;
}

/** The tasks that were added to the playbook: they need nobody but their department and its region. */
const ADDED = /^D1\d\d$/;

const EVENTS = { start: 'task.started', declare: 'task.declared', accept: 'task.accepted' };
/** Answers of which a second attempt tells nothing new: the first one may have been carried out. */
const UNSURE = new Set(['version-conflict', 'task-state-refused']);

const open = async (
  { planning }: WorkDay,
  taskId: string,
): Promise<{ task: Task; tag: string }> => {
  const call = await planning.GET('/tasks/{taskId}', { params: { path: { taskId } } });
  return {
    task: await unwrap(Promise.resolve(call)),
    tag: call.response.headers.get('etag') ?? '',
  };
};

const send = ({ planning, today }: WorkDay, act: Act, taskId: string, tag: string) => {
  const params = { path: { taskId }, header: { 'If-Match': tag } };
  switch (act) {
    case 'start':
      return unwrap(planning.POST('/tasks/{taskId}/start', { params, body: {} }));
    case 'declare':
      return unwrap(
        planning.POST('/tasks/{taskId}/declare', {
          params,
          body: {
            doneOn: today,
            evidence: [{ criterion: null, values: { note: 'Réunion tenue' } }],
          },
        }),
      );
    case 'accept':
      return unwrap(planning.POST('/tasks/{taskId}/accept', { params, body: {} }));
  }
};

const countOf = ({ history }: Task, event: string): number =>
  history.filter(({ type }) => type === event).length;

/** Acts once; when the answer says that the task has changed meanwhile, looks whether it was this act that changed it. */
const act = async (day: WorkDay, what: Act, taskId: string): Promise<void> => {
  const { task, tag } = await open(day, taskId);
  await day.think();
  const before = countOf(task, EVENTS[what]);
  try {
    await send(day, what, taskId, tag);
  } catch (error) {
    if (!(error instanceof ProblemError) || !UNSURE.has(error.problem.code)) throw error;
    const { task: after } = await open(day, taskId);
    if (countOf(after, EVENTS[what]) === before) return;
  }
  ledgerOf(day.ledger, taskId).events.push(EVENTS[what]);
};

const comment = async (day: WorkDay, taskId: string): Promise<void> => {
  await open(day, taskId);
  await day.think();
  const text = `Point du jour ${randomUUID()}`;
  await unwrap(
    day.planning.POST('/tasks/{taskId}/comments', {
      params: { path: { taskId }, header: { 'Idempotency-Key': randomUUID() } },
      body: { text },
    }),
  );
  ledgerOf(day.ledger, taskId).comments.push(text);
};

const departmentRound = async (day: WorkDay): Promise<void> => {
  const { now } = await unwrap(day.planning.GET('/work'));
  await day.think();
  const percent = day.random.whole(0, 99);
  if (percent < 15) {
    await unwrap(
      day.planning.GET('/tasks', { params: { query: { mine: true, size: 50, sort: 'due' } } }),
    );
    return day.think();
  }
  const own = now.filter(({ template }) => ADDED.test(template));
  const begun = own.filter(({ state }) => state === 'in-progress');
  const ready = own.filter(({ state }) => state === 'ready');
  const wanted = percent < 50 ? own : percent < 75 || begun.length === 0 ? ready : begun;
  if (wanted.length === 0) return;
  const task = day.random.pick(wanted);
  if (percent < 50) return comment(day, task.id);
  return act(day, wanted === ready ? 'start' : 'declare', task.id);
};

const regionRound = async (day: WorkDay): Promise<void> => {
  const { planning, campaignId } = day;
  const { toAccept } = await unwrap(planning.GET('/work'));
  await day.think();
  const declared = toAccept.filter(({ template }) => ADDED.test(template));
  if (declared.length > 0 && day.random.chance(0.8))
    return act(day, 'accept', day.random.pick(declared).id);
  const params = { path: { campaignId } };
  await unwrap(planning.GET('/campaigns/{campaignId}', { params }));
  await unwrap(planning.GET('/campaigns/{campaignId}/departments', { params }));
  return day.think();
};

/** One round of work: looks at what is to be done, opens something, does it or says something. */
export const workRound = (day: WorkDay): Promise<void> =>
  day.person.tier === 'departmental' ? departmentRound(day) : regionRound(day);

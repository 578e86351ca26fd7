// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import type { PersonaName, PlaceKey } from '@essaim/testkit';
import type { PlanningFixture } from './planning-fixture.ts';

type Schemas = PlanningApi['components']['schemas'];
type Fixture = Pick<PlanningFixture, 'as' | 'network'>;
type Evidence = Schemas['NewDeclaration']['evidence'];

const ifMatch = (revision: number) => ({ 'If-Match': `"${revision}"` });

/** The task of a template at a place. */
export const taskAt = async (
  fixture: Fixture,
  template: string,
  at: PlaceKey,
  as: PersonaName = 'coordination@nat',
): Promise<Schemas['Task']> => {
  const { items } = await unwrap(
    fixture.as(as).GET('/tasks', {
      params: { query: { organisationId: fixture.network[at].id, template } },
    }),
  );
  const [found] = items;
  if (!found) throw new Error(`there is no ${template} at ${at}`);
  return unwrap(fixture.as(as).GET('/tasks/{taskId}', { params: { path: { taskId: found.id } } }));
};

/** The gate of a template at a place. */
export const gateAt = async (
  fixture: Fixture,
  template: string,
  at: PlaceKey,
  as: PersonaName = 'coordination@nat',
): Promise<Schemas['Gate']> => {
  const { items } = await unwrap(
    fixture.as(as).GET('/gates', {
      params: { query: { organisationId: fixture.network[at].id, template } },
    }),
  );
  const [found] = items;
  if (!found) throw new Error(`there is no ${template} at ${at}`);
  return unwrap(fixture.as(as).GET('/gates/{gateId}', { params: { path: { gateId: found.id } } }));
};

const DAY = '2027-01-04';

/** Declares a task done; the answer is the raw one, so that refusals can be looked at. */
export const declare = (
  fixture: Fixture,
  as: PersonaName,
  task: Pick<Schemas['Task'], 'id' | 'revision'>,
  evidence: Evidence,
  doneOn = DAY,
) =>
  fixture.as(as).POST('/tasks/{taskId}/declare', {
    params: { path: { taskId: task.id }, header: ifMatch(task.revision) },
    body: { doneOn, evidence },
  });

/** Gives one of the commands that take at most a message. */
export const command = (
  fixture: Fixture,
  as: PersonaName,
  verb: 'accept' | 'refuse' | 'take-back' | 'unblock' | 'skip' | 'start',
  task: Pick<Schemas['Task'], 'id' | 'revision'>,
  message = 'Il manque la date',
) =>
  fixture.as(as).POST(`/tasks/{taskId}/${verb}`, {
    params: { path: { taskId: task.id }, header: ifMatch(task.revision) },
    body: verb === 'start' ? {} : { message },
  } as never);

/** Says a word about a gate. */
export const say = (
  fixture: Fixture,
  as: PersonaName,
  verb: 'declare' | 'accept' | 'refuse' | 'open' | 'take-back',
  gate: Pick<Schemas['Gate'], 'id' | 'revision'>,
  body: { message?: string; declaredOn?: string; openedOn?: string } = {},
) =>
  fixture.as(as).POST(`/gates/{gateId}/${verb}`, {
    params: { path: { gateId: gate.id }, header: ifMatch(gate.revision) },
    body,
  } as never);

/** Evidence that the criteria of the first gate ask for, by task. */
export const EVIDENCE: Readonly<Record<string, Evidence>> = {
  D01: [{ criterion: 'G1.1', values: { link: 'https://federation.example/deliberation.pdf' } }],
  D04: [
    {
      criterion: 'G1.3',
      values: { sessions: 2, link: 'https://federation.example/emargement.pdf' },
    },
  ],
  D05: [{ criterion: 'G1.4', values: { amount: 36_000, users: 450 } }],
  D06: [{ criterion: 'G1.5', values: { signedOn: '2027-01-03' } }],
};

const FREE: Evidence = [{ criterion: null, values: { note: 'Fait' } }];

/** Declares a task by its department and has its region accept it. */
export const finish = async (
  fixture: Fixture,
  template: string,
  at: PlaceKey,
  accepter: PersonaName,
): Promise<Schemas['Task']> => {
  const worker: PersonaName = `coordination@${at}`;
  const task = await taskAt(fixture, template, at, worker);
  const declared = await unwrap<Schemas['Task']>(
    declare(fixture, worker, task, EVIDENCE[template] ?? FREE),
  );
  return unwrap<Schemas['Task']>(command(fixture, accepter, 'accept', declared));
};

/** The stable code of a refusal. */
export const codeOf = async (
  call: Promise<{ error?: unknown; response: Response }>,
): Promise<string> => {
  const { error, response } = await call;
  if (response.ok) return `answered ${response.status}`;
  return (error as { code?: string } | undefined)?.code ?? `HTTP ${response.status}`;
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { expect } from 'vitest';
import { dataFile } from '../../demonstration/data.ts';
import { PEOPLE } from '../../demonstration/people.ts';
import { type Session, accessToken, openSession } from '../../demonstration/session.ts';
import { until } from '../../demonstration/until.ts';
import { awaitMail, linkIn } from '../mail.ts';
import type { StoryContext } from '../story-context.ts';
import type { World } from '../world.ts';

const MEGABYTE = 1024 * 1024;
const FILES = 'playbook-hosted-tools';
const KNOWN_MS = 30_000;
const FRENCH_SENTENCE = /^[A-ZÀÉ«][^{}]*\b(le|la|les|de|du|des|un|une|est|vous|en)\b[^{}]*\.$/s;

/** A write that must be refused. */
interface BadInput {
  readonly what: string;
  readonly code: string;
  readonly email: string;
  readonly service: 'identity' | 'catalog' | 'planning';
  readonly path: string;
  readonly type?: string;
  readonly body: string | FormData;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Problem {
  readonly code?: string;
  readonly detail?: string;
}

/** Sends a write as a script would, past every check of a screen. */
const send = async (
  context: StoryContext,
  input: BadInput,
  language: 'fr' | 'en',
): Promise<Problem> => {
  const response = await fetch(`${context.services[input.service]}${input.path}`, {
    method: 'POST',
    body: input.body,
    headers: {
      authorization: `Bearer ${await accessToken(context, input.email)}`,
      'accept-language': language,
      ...(typeof input.body === 'string' && { 'content-type': input.type ?? 'application/json' }),
      ...input.headers,
    },
  });
  return (await response.json()) as Problem;
};

/** How many things people did, and how many things there are: a refused write moves none of it. */
const countsOf = async ({ identity, catalog, planning }: Session): Promise<number[]> => {
  const first = { params: { query: { size: 1 } } };
  const lists = await Promise.all([
    unwrap(identity.GET('/journal', first)),
    unwrap(catalog.GET('/journal', first)),
    unwrap(planning.GET('/journal', first)),
    unwrap(identity.GET('/organisations', first)),
    unwrap(planning.GET('/playbooks', first)),
    unwrap(planning.GET('/resources', first)),
    unwrap(planning.GET('/proposals', first)),
    unwrap(planning.GET('/tasks', first)),
  ]);
  return lists.map(({ total }) => total);
};

/** An invitation by the region, and the token that its mail carries. */
const invite = async (
  world: World,
  region: Session,
  email: string,
  organisationKey: string,
): Promise<string> => {
  const { items } = await unwrap(
    region.identity.GET('/organisations', { params: { query: { key: organisationKey } } }),
  );
  await unwrap(
    region.identity.POST('/invitations', {
      body: { email, organisationId: items[0]?.id ?? '', role: 'coordination' },
    }),
  );
  const mail = await awaitMail(world.run, email, /^Invitation/);
  return linkIn(mail, `${world.run.console}/invitation/`).split('/').at(-1) ?? '';
};

/** A task of Loire-Atlantique as both of its coordinators see it before the second one writes. */
const editFirst = async (one: Session, other: Session): Promise<{ id: string; stale: string }> => {
  const id = await until('a task that both answer for', KNOWN_MS, async () => {
    const { items } = await unwrap(
      other.planning.GET('/tasks', { params: { query: { mine: true, size: 100 } } }),
    );
    return items.find(({ state }) => state === 'ready')?.id;
  });
  const params = { path: { taskId: id } };
  const { response } = await one.planning.GET('/tasks/{taskId}', { params });
  const stale = response.headers.get('etag') ?? '';
  await unwrap(
    other.planning.POST('/tasks/{taskId}/start', {
      params: { ...params, header: { 'If-Match': stale } },
      body: {},
    }),
  );
  return { id, stale };
};

/** The example capacities, all of them nothing. */
const noCapacities = (): string => {
  const [head = '', ...lines] = dataFile('resources-example.csv').trim().split(/\r?\n/);
  const column = head.split(',').indexOf('capacity');
  return [head, ...lines.map((line) => line.split(',').with(column, '0').join(','))].join('\n');
};

const cyclicPlaybook = (): string =>
  dataFile(`${FILES}.csv`)
    .replace('N01:FS:0wd:same,"Charte', 'N01:FS:0wd:same|N03:FS:0wd:same,"Charte')
    .replace('N01:FS:0wd:same,"Grille', 'N02:FS:0wd:same,"Grille');

const largeFile = (): FormData => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(10 * MEGABYTE + 1)]), 'liste.pdf');
  return form;
};

/**
 * What is wrong is refused with a code of its own and a French sentence, and nothing has changed.
 * The capacities are set to nothing before the count, and back to what they were after it.
 */
export const refuseBadInput = async (world: World, context: StoryContext): Promise<void> => {
  const nation = openSession(context, PEOPLE.nation);
  const region = openSession(context, PEOPLE.paysDeLaLoire);
  const department = openSession(context, PEOPLE.loireAtlantique);
  const invited = openSession(context, PEOPLE.memberMayenne);

  const used = await invite(world, region, PEOPLE.memberMayenne, 'dep-44');
  await unwrap(invited.identity.POST('/invitations/accept', { body: { token: used } }));
  const forAnother = await invite(world, region, PEOPLE.memberMayenneEnglish, 'dep-44');
  const task = await editFirst(department, invited);
  const { items: playbooks } = await unwrap(nation.planning.GET('/playbooks'));
  const proposal = { playbookId: playbooks[0]?.id, startDate: '2027-01-04', cohort: {} };
  const take = (csv: string) =>
    unwrap(nation.planning.POST('/resources/import', { body: { csv, dryRun: false } }));
  await take(noCapacities());

  const json = (value: unknown): string => JSON.stringify(value);
  const playbook = {
    key: 'en-rond',
    title: { fr: 'En rond', en: 'In a circle' },
    tasks: cyclicPlaybook(),
    gates: dataFile(`${FILES}-gates.csv`),
    criteria: dataFile(`${FILES}-criteria.csv`),
    waveGates: dataFile(`${FILES}-wave-gates.csv`),
    dryRun: false,
  };
  const ofNation = { email: PEOPLE.nation, service: 'planning' } as const;
  const bad: BadInput[] = [
    {
      ...ofNation,
      what: 'a broken CSV of capacities',
      code: 'csv-invalid',
      path: '/resources/import',
      body: json({ csv: 'level,organisation_key\nnational,"nat', dryRun: false }),
    },
    {
      ...ofNation,
      service: 'identity',
      what: 'a broken CSV of organisations',
      code: 'csv-unreadable',
      path: '/organisations/import',
      type: 'text/csv',
      body: 'key,tier,name\nnat,national,"Union',
    },
    {
      ...ofNation,
      what: 'a cyclic playbook',
      code: 'playbook-cyclic',
      path: '/playbooks/import',
      body: json(playbook),
    },
    {
      ...ofNation,
      what: 'an unknown department code',
      code: 'department-unknown',
      path: '/proposals',
      body: json({ ...proposal, cohort: { keys: ['dep-99'] } }),
    },
    {
      ...ofNation,
      what: 'no capacity where the playbook needs some',
      code: 'capacity-zero',
      path: '/proposals',
      body: json(proposal),
    },
    {
      ...ofNation,
      what: 'a body over 1 MB',
      code: 'body-too-large',
      path: '/proposals',
      body: json({ ...proposal, name: 'x'.repeat(MEGABYTE) }),
    },
    {
      what: 'a file over 10 MB',
      code: 'file-too-large',
      email: PEOPLE.loireAtlantique,
      service: 'planning',
      path: `/tasks/${task.id}/files`,
      body: largeFile(),
    },
    {
      what: 'an invitation used twice',
      code: 'invitation-used',
      email: PEOPLE.memberMayenne,
      service: 'identity',
      path: '/invitations/accept',
      body: json({ token: used }),
    },
    {
      what: 'an invitation for another address',
      code: 'invitation-for-another-address',
      email: PEOPLE.memberMayenne,
      service: 'identity',
      path: '/invitations/accept',
      body: json({ token: forAnother }),
    },
    {
      what: 'the second of two people who edit a task',
      code: 'version-conflict',
      email: PEOPLE.loireAtlantique,
      service: 'planning',
      path: `/tasks/${task.id}/block`,
      headers: { 'if-match': task.stale },
      body: json({ reason: 'other', text: 'Le local est fermé.' }),
    },
  ];
  const before = await countsOf(nation);
  const taskBefore = await unwrap(
    department.planning.GET('/tasks/{taskId}', { params: { path: { taskId: task.id } } }),
  );
  for (const input of bad) {
    const french = await send(context, input, 'fr');
    const english = await send(context, input, 'en');
    const { what, code } = input;
    expect({ what, code: french.code }).toEqual({ what, code });
    expect(french.detail, what).toMatch(FRENCH_SENTENCE);
    expect(english.detail, what).not.toBe(french.detail);
  }
  expect(await countsOf(nation)).toEqual(before);
  expect(
    await unwrap(
      department.planning.GET('/tasks/{taskId}', { params: { path: { taskId: task.id } } }),
    ),
  ).toEqual(taskBefore);
  await take(dataFile('resources-example.csv'));
};

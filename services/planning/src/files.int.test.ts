// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import type { PersonaName } from '@essaim/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, declare, taskAt } from './test-support/act.ts';
import { type PlanningFixture, startFixture } from './test-support/planning-fixture.ts';
import { runningCampaign } from './test-support/prepared.ts';

type Schemas = PlanningApi['components']['schemas'];

const DEPARTMENT = 'coordination@dep-53';

let fixture: PlanningFixture;
let task: Schemas['Task'];
beforeAll(async () => {
  fixture = await startFixture();
  await runningCampaign(fixture);
  task = await taskAt(fixture, 'D01', 'dep-53', DEPARTMENT);
});
afterAll(() => fixture[Symbol.asyncDispose]());

const call = async (as: PersonaName, path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${fixture.url}${path}`, {
    ...init,
    headers: { authorization: `Bearer ${await fixture.token(fixture.person(as))}` },
  });
const upload = (name: string, bytes: Uint8Array<ArrayBuffer>, as: PersonaName = DEPARTMENT) => {
  const body = new FormData();
  body.append('file', new File([bytes], name));
  return call(as, `/tasks/${task.id}/files`, { method: 'POST', body });
};
const problemCode = async (response: Response) =>
  ((await response.json()) as { code: string }).code;

test('a file is kept, given as evidence, and read back as an attachment', async () => {
  const text = 'Délibération du 3 janvier';
  const response = await upload('délibération "finale".pdf', new TextEncoder().encode(text));
  expect(response.status).toBe(201);
  const file = (await response.json()) as Schemas['EvidenceFile'];
  expect(file).toMatchObject({
    name: 'délibération finale.pdf',
    mediaType: 'application/pdf',
    addedBy: { familyName: DEPARTMENT },
  });
  const evidence = [{ criterion: 'G1.1', values: { documents: [file.id] } }];
  const declared = await unwrap<Schemas['Task']>(declare(fixture, DEPARTMENT, task, evidence));
  expect(declared.declaration?.evidence[0]).toMatchObject({
    outcome: 'met',
    files: [{ id: file.id }],
  });
  const read = await call('coordination@reg-52', `/tasks/${task.id}/files/${file.id}`);
  expect(await read.text()).toBe(text);
  expect(Object.fromEntries(read.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': "attachment; filename*=UTF-8''d%C3%A9lib%C3%A9ration%20finale.pdf",
    'x-content-type-options': 'nosniff',
  });
  const below = await call('board@53-00013', `/tasks/${task.id}/files/${file.id}`);
  expect([below.status, await problemCode(below)]).toEqual([403, 'forbidden']);
  const held = await call(DEPARTMENT, `/tasks/${task.id}/files/${file.id}`, { method: 'DELETE' });
  expect(await problemCode(held)).toBe('evidence-file-held');
});

test('a file that nothing rests on is removed', async () => {
  const file = (await (await upload('brouillon.odt', new Uint8Array([1, 2]))).json()) as {
    id: string;
  };
  const path = `/tasks/${task.id}/files/${file.id}`;
  expect((await call(DEPARTMENT, path, { method: 'DELETE' })).status).toBe(204);
  expect((await call(DEPARTMENT, path)).status).toBe(404);
});

test('over ten megabytes it is refused while it comes, and nothing is kept', async () => {
  const response = await upload('film.pdf', new Uint8Array(10_500_000));
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({
    code: 'file-too-large',
    detail: 'Ce fichier dépasse 10 Mo. Réduisez-le, ou donnez un lien vers le document.',
  });
  const after = await taskAt(fixture, 'D01', 'dep-53', DEPARTMENT);
  expect(after.files.map(({ name }) => name)).toEqual(['délibération finale.pdf']);
});

test.each([
  ['page.html', 'file-type-refused'],
  ['dessin.svg', 'file-type-refused'],
  ['sans-fin', 'file-type-refused'],
])('%s is refused: a browser would run it, or nobody knows what it is', async (name, code) => {
  expect(await problemCode(await upload(name, new Uint8Array([60])))).toBe(code);
});

test('an empty file and no file at all are refused', async () => {
  expect(await problemCode(await upload('vide.pdf', new Uint8Array()))).toBe('file-empty');
  const body = new FormData();
  body.append('file', 'not a file');
  const none = await call(DEPARTMENT, `/tasks/${task.id}/files`, { method: 'POST', body });
  expect(await problemCode(none)).toBe('file-missing');
  expect(
    await codeOf(
      fixture.as('board@dep-72').GET('/tasks/{taskId}', { params: { path: { taskId: task.id } } }),
    ),
  ).toBe('forbidden');
});

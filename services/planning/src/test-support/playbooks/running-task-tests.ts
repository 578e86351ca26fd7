// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { codeOf, taskAt } from '../act.ts';
import { replaced } from '../files.ts';
import { commit, preparation, propose } from '../prepared.ts';
import { type PlaybookStage, playbookCalls } from './playbook-stage.ts';

type Problem = PlanningApi['components']['schemas']['Problem'];

/** What a text says of a task is true of the task of a campaign. */
export const runningTaskTests = (stage: PlaybookStage) => {
  const { nation, importText, textOf } = playbookCalls(stage);
  test('a task shows its instructions to whoever does it', async () => {
    const text = replaced(
      await textOf(stage.reference.id),
      '    evidence: Délibération datée\n',
      `      - { key: R04, type: FF, scope: region }
      - { key: R05, type: SF, scope: region }
    evidence: Délibération datée
    instructions: { fr: Inscrivez le point à l’ordre du jour. }
`,
    );
    const published = (await unwrap(importText(text))).playbook!;
    const open = new Set(['R04', 'R05', 'R06', 'R08']);
    const progress = preparation().filter(({ template }) => !open.has(template));
    await commit(stage.fixture, (await propose(stage.fixture, published.id, { progress })).id);
    const task = await taskAt(stage.fixture, 'D01', 'dep-53', 'board@dep-53');
    const french = 'Inscrivez le point à l’ordre du jour.';
    expect(task.instructions).toEqual({ fr: french, en: french });
  });

  test('links to an end let a task begin, and keep it from being declared, with a sentence', async () => {
    const task = await taskAt(stage.fixture, 'D01', 'dep-53');
    const { rows } = await sql<{ type: string }>`
      select type from edge where successor_id = ${task.id} order by type`.execute(stage.db);
    expect(rows.map(({ type }) => type)).toEqual(['FF', 'FS', 'FS', 'SF']);
    expect(task).toMatchObject({ label: 'ready', waitingFor: [] });
    expect(new Set(task.endWaits.map(({ template }) => template))).toEqual(new Set(['R04', 'R05']));
    const board = stage.fixture.as('board@dep-53');
    const params = { path: { taskId: task.id }, header: { 'If-Match': `"${task.revision}"` } };
    const body = { doneOn: '2027-01-04', evidence: [] };
    const refused = (await board.POST('/tasks/{taskId}/declare', { params, body }))
      .error as Problem;
    expect(refused).toMatchObject({ code: 'task-not-endable', status: 409 });
    expect(refused.detail).toMatch(
      /^Cette tâche ne peut pas encore être déclarée faite\. Elle attend : «/,
    );
    const regional = async (template: string, command: 'start' | 'skip') => {
      const own = await taskAt(stage.fixture, template, 'reg-52');
      const at = { path: { taskId: own.id }, header: { 'If-Match': `"${own.revision}"` } };
      await unwrap(
        command === 'start'
          ? nation().POST('/tasks/{taskId}/start', { params: at })
          : nation().POST('/tasks/{taskId}/skip', { params: at, body: { message: 'Sans objet' } }),
      );
    };
    await regional('R05', 'start');
    expect((await taskAt(stage.fixture, 'D01', 'dep-53')).endWaits).toMatchObject([
      { template: 'R04' },
    ]);
    await regional('R04', 'skip');
    expect((await taskAt(stage.fixture, 'D01', 'dep-53')).endWaits).toEqual([]);
    const next = board.POST('/tasks/{taskId}/declare', { params, body });
    expect(await codeOf(next)).toBe('evidence-missing');
  });
};

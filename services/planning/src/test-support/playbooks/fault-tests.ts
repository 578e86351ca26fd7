// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import { describe, expect, test } from 'vitest';
import { codeOf } from '../act.ts';
import { playbookImport, replaced, smallPlaybook } from '../files.ts';
import { type PlaybookStage, playbookCalls } from './playbook-stage.ts';

type Problem = PlanningApi['components']['schemas']['Problem'];

/** Texts and tables that are refused as a whole. */
export const faultTests = (stage: PlaybookStage) => {
  const { nation, importText, stored } = playbookCalls(stage);
  describe('a text with faults', () => {
    test('names every one with its line and character, and nothing changes', async () => {
      const before = await stored();
      const text = replaced(
        replaced(smallPlaybook(), 'nat.pilotage', 'nat.pilote'),
        'effort: 4.5',
        'efort: 4.5',
      );
      const dry = await unwrap(importText(text, true));
      expect(dry).toMatchObject({ valid: false, playbook: null });
      expect(dry.errors).toMatchObject([
        { file: 'playbook', line: 16, character: 20, column: 'tasks.N01.roles.responsible' },
        {
          where: 'playbook:21:5',
          code: 'yaml-key-misspelt',
          detail: '« efort » n’est pas attendu ici. Vouliez-vous dire « effort » ?',
        },
      ]);
      const refused = await importText(text);
      expect(refused.response.status).toBe(422);
      expect(refused.error).toMatchObject({
        code: 'playbook-invalid',
        errors: [{ where: 'playbook:16:20' }, { where: 'playbook:21:5' }],
      });
      const english = await nation('en').POST('/playbooks/import-text', { body: { text } });
      expect((english.error as Problem).errors?.[1]?.detail).toBe(
        '“efort” is not expected here. Did you mean “effort”?',
      );
      expect(await stored()).toEqual(before);
    });

    test.each([
      [
        'a circle',
        (text: string) => replaced(text, '- G1\n', '- G1\n      - D02\n'),
        'playbook-cyclic',
      ],
      ['brackets without end', () => '['.repeat(350_000), 'playbook-invalid'],
      ['references', () => 'a: &a [x]\nb: *a', 'playbook-invalid'],
      ['nothing', () => '', 'playbook-invalid'],
      [
        'a character that the database cannot keep',
        (text: string) => replaced(text, 'Charte adoptée', '"\\0"'),
        'playbook-invalid',
      ],
      [
        'half a character',
        (text: string) => replaced(text, 'Charte adoptée', '"\\uD800"'),
        'playbook-invalid',
      ],
      ['another file', () => playbookImport().tasks, 'playbook-invalid'],
    ])('%s is refused, and nothing changes', async (_name, change, code) => {
      const before = await stored();
      expect(await codeOf(importText(change(smallPlaybook())))).toBe(code);
      expect(await stored()).toEqual(before);
    });

    test('a table with a character that the database cannot keep is refused, and nothing changes', async () => {
      const before = await stored();
      const tasks = replaced(
        playbookImport().tasks,
        'numérotée du comité',
        'numérotée\u0000du comité',
      );
      const { response } = await nation().POST('/playbooks/import', {
        body: { ...playbookImport(), key: 'other', tasks },
      });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      expect(await stored()).toEqual(before);
    });
  });
};

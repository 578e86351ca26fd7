// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import { type Kysely, sql } from 'kysely';
import type { PlanningTables } from '../../db/schema.ts';
import type { PlanningFixture } from '../planning-fixture.ts';

type Schemas = PlanningApi['components']['schemas'];

/** What the tests of playbooks stand on; filled before the first of them. */
export interface PlaybookStage {
  fixture: PlanningFixture;
  db: Kysely<PlanningTables>;
  /** The first version of the reference playbook. */
  reference: Schemas['PlaybookSummary'];
}

/** A task that no playbook of the tests has. */
export const NEW_TASK: Schemas['TaskEdit'] = {
  key: 'R09',
  tier: 'regional',
  repeat: 'region',
  title: { fr: 'Visiter les jardins', en: 'Visit the gardens' },
  roles: { responsible: 'reg.animation', accountable: 'reg.pilotage', consulted: [], informed: [] },
  duration: { min: 1, likely: 2, max: 3 },
};

/** What the nation asks of its playbooks. */
export const playbookCalls = (stage: PlaybookStage) => {
  const nation = (language: 'fr' | 'en' = 'fr') =>
    stage.fixture.as('coordination@nat', { language });
  const importText = (text: string, dryRun = false) =>
    nation().POST('/playbooks/import-text', { body: { text, dryRun } });
  const textOf = (playbookId: string) =>
    unwrap(
      nation().GET('/playbooks/{playbookId}/text', {
        params: { path: { playbookId } },
        parseAs: 'text',
      }),
    );
  const compare = (playbookId: string, other: string) =>
    unwrap(
      nation().GET('/playbooks/{playbookId}/comparison', {
        params: { path: { playbookId }, query: { with: other } },
      }),
    );

  /** Everything that an import could have touched. */
  const stored = async () => {
    const { rows } = await sql`
      select (select json_agg(p order by p.id) from playbook p)::text as playbooks,
        (select count(*)::int from journal) as journal,
        (select count(*)::int from outbox) as outbox`.execute(stage.db);
    return rows[0];
  };
  return { nation, importText, textOf, compare, stored };
};

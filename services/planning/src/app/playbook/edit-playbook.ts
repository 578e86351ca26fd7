// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { editPlaybook as edit, playbookFaults } from '@essaim/playbook';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { presentFaults } from '../faults.ts';
import { comparedOf } from './compare-versions.ts';
import { importPlaybookText } from './import-playbook.ts';
import { presentChanges } from './present-changes.ts';

type Schemas = PlanningApi['components']['schemas'];

/**
 * Changes, adds and removes tasks of the newest version of a playbook. The draft is stored nowhere unless it is published as
 * the next version, by the way of an imported text.
 * @throws DomainError `not-found`, `playbook-outdated`; to publish `playbook-invalid`, `playbook-cyclic`
 */
export const editPlaybook = async (
  app: AppContext,
  id: Uuid,
  { tasks, removed = [], publish = false }: Schemas['PlaybookEdit'],
  mandateId: Uuid,
  caller: Caller,
): Promise<{ readonly draft: Schemas['PlaybookDraft']; readonly isPublished: boolean }> => {
  const row = await app.db
    .selectFrom('playbook')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw problem('not-found');
  const newest = await app.db
    .selectFrom('playbook')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('key', '=', row.key)
    .executeTakeFirstOrThrow();
  if (newest.version > row.version) throw problem('playbook-outdated', { version: newest.version });
  const before = comparedOf(row);
  const made = edit(before.head, before.content, tasks, removed);
  const draft = {
    valid: made.playbook !== null,
    errors: presentFaults(made.faults, playbookFaults, caller.language),
    text: made.text,
    changes:
      made.playbook === null
        ? []
        : presentChanges(before, { head: before.head, content: made.playbook }),
    playbook: null,
  };
  if (!publish) return { draft, isPublished: false };
  if (!draft.valid && made.faults.every(({ line }) => line === 1))
    throw problem('playbook-invalid', { count: made.faults.length });
  const { report, isPublished } = await importPlaybookText(
    app,
    { text: made.text },
    mandateId,
    caller,
  );
  return { draft: { ...draft, playbook: report.playbook }, isPublished };
};

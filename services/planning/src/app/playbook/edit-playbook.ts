// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import {
  type EditedPlaybook,
  type PlaybookTier,
  editPlaybook as edit,
  playbookFaults,
  variantEditFaults,
} from '@essaim/playbook';
import { newestRow, playbookRow } from '../../db/playbook/playbook-rows.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { presentFaults } from '../faults.ts';
import { comparedOf } from './compare-versions.ts';
import { importSource } from './import-playbook.ts';
import { lineageOf } from './lineage-of.ts';
import { loadPlaybook } from './load-playbook.ts';
import { presentChanges } from './present-changes.ts';
import type { PlaybookRow } from './present-playbook.ts';
import type { Lineage } from './publish-playbook.ts';
import { requireAuthor } from './require-author.ts';

type Schemas = PlanningApi['components']['schemas'];

const edited = async (
  { db }: Pick<AppContext, 'db'>,
  row: PlaybookRow,
  { tasks, removed = [] }: Schemas['PlaybookEdit'],
  lineage: Lineage | null,
): Promise<EditedPlaybook> => {
  const { head, content } = comparedOf(row);
  const made = edit(head, content, tasks, removed);
  if (lineage === null) return made;
  const { playbook: base } = await loadPlaybook(db, lineage.basedOn);
  const tier = lineage.owner.tier as PlaybookTier;
  const faults = [...variantEditFaults(base, tier, tasks, removed), ...made.faults];
  return { ...made, faults, playbook: faults.length > 0 ? null : made.playbook };
};

/**
 * Changes, adds and removes tasks of the newest version of a playbook. The draft is stored nowhere unless it is published as
 * the next version. In an own playbook only the owner's tasks change.
 * @throws DomainError `forbidden`, `not-found`, `playbook-outdated`; to publish `playbook-invalid`, `playbook-cyclic`
 */
export const editPlaybook = async (
  app: AppContext,
  id: Uuid,
  asked: Schemas['PlaybookEdit'],
  caller: Caller,
): Promise<{ readonly draft: Schemas['PlaybookDraft']; readonly isPublished: boolean }> => {
  const [row, directory] = await Promise.all([
    playbookRow(app.db, id),
    loadDirectory(app.db, caller.today),
  ]);
  if (!row) throw problem('not-found');
  const mandateId = requireAuthor(row.owner_id, directory, caller);
  const newest = await newestRow(app.db, row.key);
  if (newest && newest.version > row.version)
    throw problem('playbook-outdated', { version: newest.version });
  const lineage = lineageOf(row, directory);
  const made = await edited(app, row, asked, lineage);
  const before = comparedOf(row);
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
  if (asked.publish !== true) return { draft, isPublished: false };
  const { head } = before;
  const from = row.version;
  const source = { head, parsed: made, isDryRun: false, lineage, isDraft: true, from };
  const { report, isPublished } = await importSource(app, source, mandateId, caller);
  return { draft: { ...draft, playbook: report.playbook }, isPublished };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { playbookFaults } from '@essaim/playbook';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { presentFaults } from '../faults.ts';
import { comparedOf } from './compare-versions.ts';
import { importSource } from './import-playbook.ts';
import { lineageOf } from './lineage-of.ts';
import { mergeSides, updateSides } from './playbook-update.ts';
import { presentChanges } from './present-changes.ts';
import { requireAuthor } from './require-author.ts';

type Schemas = PlanningApi['components']['schemas'];

/**
 * Brings what the nation changed into an own playbook, as its owner decides; publishes it as the next version on
 * the newest national one when asked.
 * @throws DomainError `forbidden`; as `updateSides`; `playbook-outdated` when the nation or the owner published meanwhile; to
 *   publish `playbook-invalid`, `playbook-cyclic`
 */
export const decidePlaybookUpdate = async (
  app: AppContext,
  id: Uuid,
  { to, decisions, publish }: Schemas['PlaybookUpdateDecisions'],
  caller: Caller,
): Promise<{ readonly draft: Schemas['PlaybookDraft']; readonly isPublished: boolean }> => {
  const [sides, directory] = await Promise.all([
    updateSides(app.db, id),
    loadDirectory(app.db, caller.today),
  ]);
  const mandateId = requireAuthor(sides.own.owner_id, directory, caller);
  if (sides.newest.id !== to) throw problem('playbook-outdated', { version: sides.newest.version });
  const merged = mergeSides(sides, decisions);
  const before = comparedOf(sides.own);
  const head = merged.head ?? before.head;
  const draft = {
    valid: merged.playbook !== null,
    errors: presentFaults(merged.faults, playbookFaults, caller.language),
    text: merged.text,
    changes:
      merged.playbook === null ? [] : presentChanges(before, { head, content: merged.playbook }),
    playbook: null,
  };
  const lineage = lineageOf({ ...sides.own, based_on: sides.newest.id }, directory);
  if (publish !== true || lineage === null) return { draft, isPublished: false };
  const source = {
    head,
    parsed: merged,
    isDryRun: false,
    lineage,
    action: 'decidePlaybookUpdate',
    from: sides.own.version,
  };
  const { report, isPublished } = await importSource(app, source, mandateId, caller);
  return { draft: { ...draft, playbook: report.playbook }, isPublished };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type DraftRow, draftRow, writeDraft } from '../../db/playbook/draft-rows.ts';
import { newestRow, playbookRow } from '../../db/playbook/playbook-rows.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { type DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { loadNames } from '../directory/names.ts';
import { inUnit, note } from '../unit/unit.ts';
import type { PlaybookRow } from './present-playbook.ts';
import { requireAuthor } from './require-author.ts';

type Schemas = PlanningApi['components']['schemas'];
type Saved = Schemas['SavedPlaybookDraft'];
type Content = Schemas['PlaybookDraftContent'];

const found = async (
  { db }: Pick<AppContext, 'db'>,
  id: Uuid,
  caller: Caller,
): Promise<{ row: PlaybookRow; directory: DirectorySnapshot; mandateId: Uuid }> => {
  const [row, directory] = await Promise.all([
    playbookRow(db, id),
    loadDirectory(db, caller.today),
  ]);
  if (!row) throw problem('not-found');
  return { row, directory, mandateId: requireAuthor(row.owner_id, directory, caller) };
};

const present = async (
  db: AppContext['db'],
  draft: DraftRow | undefined,
  directory: DirectorySnapshot,
): Promise<Saved> => {
  const revision = draft?.version ?? 0;
  if (!draft || draft.content === null) return { revision, draft: null };
  const [of, names] = await Promise.all([
    playbookRow(db, draft.playbook_id),
    loadNames(db, directory, { people: [draft.saved_by] }),
  ]);
  return {
    revision,
    draft: {
      playbookId: draft.playbook_id,
      version: of?.version ?? 1,
      content: JSON.parse(draft.content) as Content,
      savedAt: draft.saved_at,
      savedBy: names.person(draft.saved_by),
    },
  };
};

/**
 * The draft that those who publish a playbook share, whatever version of it is named.
 * @throws DomainError `not-found`, `forbidden`
 */
export const getSavedDraft = async (
  app: Pick<AppContext, 'db'>,
  id: Uuid,
  caller: Caller,
): Promise<Saved> => {
  const { row, directory } = await found(app, id, caller);
  return present(app.db, await draftRow(app.db, row.key), directory);
};

/**
 * Saves the draft of the newest version, or drops it.
 * @param content null to drop it
 * @throws DomainError `not-found`, `forbidden`, `playbook-outdated`, `version-conflict`
 */
export const saveDraft = async (
  app: AppContext,
  { id, revision }: { readonly id: Uuid; readonly revision: number },
  content: Content | null,
  caller: Caller,
): Promise<Saved> => {
  const { row, directory, mandateId } = await found(app, id, caller);
  const newest = await newestRow(app.db, row.key);
  if (content !== null && newest && newest.version > row.version)
    throw problem('playbook-outdated', { version: newest.version });
  return inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const written = await writeDraft(unit.trx, {
      key: row.key,
      playbook_id: row.id,
      content: content && JSON.stringify(content),
      version: revision + 1,
      saved_by: caller.person.personId,
      saved_at: unit.now.toString(),
    });
    if (!written) throw problem('version-conflict');
    const action = content === null ? 'dropPlaybookDraft' : 'savePlaybookDraft';
    note(unit, action, { type: 'playbook', id: row.id, organisationId: row.owner_id });
    return present(unit.trx, written, directory);
  });
};

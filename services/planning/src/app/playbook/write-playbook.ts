// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { writePlaybookText } from '@essaim/playbook';
import type { AppContext } from '../app-context.ts';

/** A version as a file. */
export interface PlaybookFile {
  readonly name: string;
  readonly text: string;
}

/**
 * One playbook version as a YAML text.
 * @throws DomainError `not-found`
 */
export const writePlaybook = async (
  { db }: Pick<AppContext, 'db'>,
  id: Uuid,
): Promise<PlaybookFile> => {
  const row = await db.selectFrom('playbook').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw problem('not-found');
  const head = { key: row.key, title: { fr: row.title_fr, en: row.title_en } };
  return {
    name: `${row.key}-v${row.version}.yaml`,
    text: writePlaybookText(head, row.content),
  };
};

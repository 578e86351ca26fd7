// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { NATIONAL_HOME, newId } from '@essaim/kernel';
import { type Playbook, type PlaybookHead, canonicalPlaybook } from '@essaim/playbook';
import type { Caller } from '../caller.ts';
import { type Unit, note } from '../unit/unit.ts';
import type { PlaybookRow } from './present-playbook.ts';

/**
 * Publishes a content as the next version of its playbook, with its event and journal entry; the
 * content that a version has already is that version.
 */
export const publishPlaybook = async (
  unit: Unit,
  { key, title }: PlaybookHead,
  playbook: Playbook,
  caller: Caller,
): Promise<{ row: PlaybookRow; isNew: boolean }> => {
  const hash = createHash('sha256').update(canonicalPlaybook(playbook)).digest('base64url');
  const versions = await unit.trx
    .selectFrom('playbook')
    .selectAll()
    .where('key', '=', key)
    .orderBy('version', 'desc')
    .forUpdate()
    .execute();
  const same = versions.find((row) => row.hash === hash);
  if (same) return { row: same, isNew: false };
  const row = await unit.trx
    .insertInto('playbook')
    .values({
      id: newId(),
      key,
      version: (versions[0]?.version ?? 0) + 1,
      title_fr: title.fr,
      title_en: title.en,
      content: JSON.stringify(playbook),
      hash,
      published_at: unit.now.toString(),
      published_by: caller.person.personId,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const { id, version } = row;
  unit.events.push({
    type: 'playbook.published',
    home: NATIONAL_HOME,
    aggregate: 'playbook',
    aggregateId: id,
    version: 1,
    data: {
      id,
      key,
      version,
      title: { fr: title.fr, en: title.en },
      hash,
      tasks: playbook.tasks.length,
      gates: playbook.gates.length,
    },
    actor: unit.actor,
    correlationId: unit.correlationId,
    at: unit.now,
  });
  note(unit, 'importPlaybook', { type: 'playbook', id, organisationId: null }, { key, version });
  return { row, isNew: true };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { problem } from '@essaim/contracts';
import type { Organisation } from '@essaim/directory';
import { NATIONAL_HOME, type Uuid, newId } from '@essaim/kernel';
import { type Playbook, type PlaybookHead, canonicalPlaybook } from '@essaim/playbook';
import type { Caller } from '../caller.ts';
import { type Unit, note } from '../unit/unit.ts';
import type { PlaybookRow } from './present-playbook.ts';

/** Whose own playbook it is, and the national version that it comes from. */
export interface Lineage {
  readonly owner: Organisation;
  readonly basedOn: Uuid;
}

/** The version that says the same: of a national playbook any, of an own one the newest on the same base with the same title. */
const sameVersion = (
  versions: readonly PlaybookRow[],
  { hash, title }: Pick<PlaybookHead, 'title'> & { readonly hash: string },
  lineage: Lineage | null,
): PlaybookRow | undefined => {
  if (lineage === null) return versions.find((row) => row.hash === hash);
  const [newest] = versions;
  const isSame =
    newest?.hash === hash &&
    newest.based_on === lineage.basedOn &&
    newest.title_fr === title.fr &&
    newest.title_en === title.en;
  return isSame ? newest : undefined;
};

/** How a version comes to be. */
export interface Publication {
  /** What the journal calls it. */
  readonly action: string;
  readonly caller: Caller;
  /** The version that it was made from; any when left out. */
  readonly from?: number | undefined;
}

/**
 * Publishes a content as the next version of its playbook, with its event and journal entry; the
 * content that a version has already is that version.
 * @param lineage null for a national playbook
 * @throws DomainError `playbook-key-taken` for the key of somebody else's playbook; `playbook-outdated` when
 *   somebody published meanwhile
 */
export const publishPlaybook = async (
  unit: Unit,
  { key, title }: PlaybookHead,
  playbook: Playbook,
  lineage: Lineage | null,
  { action, caller, from }: Publication,
): Promise<{ row: PlaybookRow; isNew: boolean }> => {
  const hash = createHash('sha256').update(canonicalPlaybook(playbook)).digest('base64url');
  const versions = await unit.trx
    .selectFrom('playbook')
    .selectAll()
    .where('key', '=', key)
    .orderBy('version', 'desc')
    .forUpdate()
    .execute();
  const ownerId = lineage?.owner.id ?? null;
  if (versions.some((row) => row.owner_id !== ownerId)) {
    throw problem('playbook-key-taken', { key });
  }
  const same = sameVersion(versions, { hash, title }, lineage);
  if (same) return { row: same, isNew: false };
  const newest = versions[0]?.version ?? 0;
  if (from !== undefined && newest > from) throw problem('playbook-outdated', { version: newest });
  const row = await unit.trx
    .insertInto('playbook')
    .values({
      id: newId(),
      key,
      version: newest + 1,
      owner_id: ownerId,
      based_on: lineage?.basedOn ?? null,
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
    home: lineage
      ? { region: lineage.owner.region, department: lineage.owner.department }
      : NATIONAL_HOME,
    aggregate: 'playbook',
    aggregateId: id,
    version: 1,
    data: {
      id,
      key,
      version,
      title: { fr: title.fr, en: title.en },
      ownerId,
      basedOn: lineage?.basedOn ?? null,
      hash,
      tasks: playbook.tasks.length,
      gates: playbook.gates.length,
    },
    actor: unit.actor,
    correlationId: unit.correlationId,
    at: unit.now,
  });
  note(unit, action, { type: 'playbook', id, organisationId: ownerId }, { key, version });
  return { row, isNew: true };
};

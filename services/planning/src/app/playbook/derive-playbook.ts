// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { basesOf } from '../../db/playbook/bases-of.ts';
import {
  freeKey,
  holdPlaybook,
  newestRow,
  ownRow,
  playbookRow,
} from '../../db/playbook/playbook-rows.ts';
import { requireMandate } from '../../domain/people/may-act.ts';
import { coordinationOf } from '../../domain/people/role-level.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { inUnit } from '../unit/unit.ts';
import { presentPlaybookSummary } from './present-playbook.ts';
import { publishPlaybook } from './publish-playbook.ts';
import { variantKey } from './variant-key.ts';

type Summary = PlanningApi['components']['schemas']['PlaybookSummary'];

/**
 * Makes a region's or a department's own playbook from the newest version of a national one, with its content.
 * Where there is one, its newest version is the answer.
 * @throws DomainError `forbidden`, `not-found`, `variant-owner`, `variant-base`, `playbook-outdated`
 */
export const derivePlaybook = async (
  app: AppContext,
  id: Uuid,
  ownerId: Uuid,
  caller: Caller,
): Promise<{ readonly playbook: Summary; readonly isNew: boolean }> => {
  const mandateId = requireMandate(caller.person, [coordinationOf(ownerId)], caller.today);
  const [base, directory] = await Promise.all([
    playbookRow(app.db, id),
    loadDirectory(app.db, caller.today),
  ]);
  const owner = directory.row(ownerId);
  if (!base) throw problem('not-found');
  if (owner?.tier !== 'regional' && owner?.tier !== 'departmental') throw problem('variant-owner');
  if (base.owner_id !== null) throw problem('variant-base');
  const newest = await newestRow(app.db, base.key);
  return inUnit(app, causeOf(caller, mandateId), async (unit) => {
    // Of several who derive at once, all but the first find what that one made.
    await holdPlaybook(unit.trx, base.id);
    const own = await ownRow(unit.trx, owner.id, base.key);
    if (own) {
      const bases = await basesOf(unit.trx, [own]);
      return { playbook: presentPlaybookSummary(own, directory, bases), isNew: false };
    }
    if (newest && newest.version > base.version)
      throw problem('playbook-outdated', { version: newest.version });
    const key = await freeKey(unit.trx, (number) => variantKey(base.key, owner.key, number));
    const { row, isNew } = await publishPlaybook(
      unit,
      { key, title: { fr: base.title_fr, en: base.title_en } },
      base.content,
      { owner, basedOn: base.id },
      { action: 'derivePlaybook', caller, from: 0 },
    );
    const bases = new Map([[base.id, base]]);
    return { playbook: presentPlaybookSummary(row, directory, bases), isNew };
  });
};

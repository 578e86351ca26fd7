// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from '../../context/context.ts';
import { findOrganisation } from '../../context/find-organisation.ts';
import { facts } from '../../output/table.ts';

/** `essaim organisation show` */
export const showOrganisation = async (
  context: Context,
  _options: object,
  [code = '']: string[],
): Promise<void> => {
  const found = await findOrganisation(await context.open(), code, context.say);
  const { say } = context;
  context.answer(
    found,
    facts([
      ['code', found.key],
      [say('nom', 'name'), found.name],
      [say('échelon', 'tier'), found.tier],
      [say('état', 'state'), found.status],
      [say('identifiant', 'id'), found.id],
    ]),
  );
};

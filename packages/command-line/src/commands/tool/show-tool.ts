// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from '../../context/context.ts';
import { findInstance } from '../../context/find-instance.ts';
import { facts } from '../../output/table.ts';

/** `essaim tool show` */
export const showTool = async (
  context: Context,
  _options: object,
  [asked = '']: string[],
): Promise<void> => {
  const { say } = context;
  const instance = await findInstance(await context.open(), asked, say);
  context.answer(
    instance,
    facts([
      ['instance', instance.id],
      [say('nom', 'name'), instance.name],
      [say('adresse', 'address'), instance.address],
      [say('profil', 'profile'), instance.profile ?? instance.toolKey],
      [say('hébergeur', 'hoster'), instance.hosterName],
      ['client', instance.client.clientId],
      [say('état', 'state'), instance.client.reason?.sentence ?? instance.client.state],
      [say('retour', 'redirect'), instance.redirectUris.join(' ')],
      [say('déconnexion', 'logout'), instance.backchannelLogoutUri],
    ]),
  );
};

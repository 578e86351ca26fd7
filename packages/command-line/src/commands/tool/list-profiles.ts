// SPDX-License-Identifier: AGPL-3.0-or-later
import { toolProfiles } from '@essaim/tool-profiles';
import type { Context } from '../../context/context.ts';
import { table } from '../../output/table.ts';

/** `essaim tool profiles` */
export const listProfiles = async (context: Context): Promise<void> => {
  const profiles = toolProfiles().map(({ key, name, redirectPaths, provesKeyExchange }) => ({
    profile: key,
    name,
    redirect_paths: redirectPaths,
    pkce: provesKeyExchange,
  }));
  const { say } = context;
  context.answer(
    { profiles },
    table(
      [say('profil', 'profile'), say('outil', 'tool'), say('retour', 'redirect')],
      profiles.map(({ profile, name, redirect_paths: paths }) => [
        profile,
        name,
        paths.join(' ') || say('à donner (--redirect-uri)', 'to be given (--redirect-uri)'),
      ]),
    ),
  );
};

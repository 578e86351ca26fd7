// SPDX-License-Identifier: AGPL-3.0-or-later
import { toolProfiles } from '@essaim/tool-profiles';
import type { Context } from '../../context/context.ts';
import { table } from '../../output/table.ts';

/** `essaim tool profiles` */
export const listProfiles = async (context: Context): Promise<void> => {
  const profiles = toolProfiles().map((profile) => ({
    profile: profile.key,
    name: profile.name,
    protocol: profile.saml ? 'saml' : 'openid-connect',
    redirect_paths: profile.redirectPaths,
    needs_metadata: profile.saml !== undefined && profile.saml.entityId === undefined,
    pkce: profile.provesKeyExchange,
    told_of_sign_outs: profile.backchannelLogout !== undefined,
  }));
  const { say } = context;
  context.answer(
    { profiles },
    table(
      [
        say('profil', 'profile'),
        say('outil', 'tool'),
        say('protocole', 'protocol'),
        say('retour', 'redirect'),
        say('prévenu des déconnexions', 'told of sign-outs'),
      ],
      profiles.map(({ profile, name, protocol, ...about }) => [
        profile,
        name,
        protocol,
        about.needs_metadata
          ? say('à donner (--metadata)', 'to be given (--metadata)')
          : about.redirect_paths.join(' ') ||
            say('à donner (--redirect-uri)', 'to be given (--redirect-uri)'),
        about.told_of_sign_outs ? say('oui', 'yes') : say('non', 'no'),
      ]),
    ),
  );
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { ToolProfile } from '@essaim/tool-profiles';
import type { GivenSaml } from '../instance/saml.ts';

/**
 * What is to be read of a tool of SAML that is attached by its profile: what is given, and what the profile
 * knows beside it; null when the tool is none of SAML, or all was given before.
 * @throws DomainError `saml-profile-needed` when metadata is given for a tool of OpenID Connect
 */
export const attachedSaml = (
  address: string,
  { key, saml }: Pick<ToolProfile, 'key' | 'saml'>,
  given: GivenSaml | undefined,
  isKnown: boolean,
): GivenSaml | null => {
  if (!saml) {
    if (given) throw problem('saml-profile-needed', { profile: key });
    return null;
  }
  if (!given && isKnown) return null;
  const isDescribed = given?.metadata !== undefined;
  return {
    ...(isDescribed
      ? {}
      : { entityId: saml.entityId?.(address), logoutUri: saml.logout?.(address) }),
    ...(saml.nameId && { nameId: saml.nameId }),
    ...given,
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { ProblemError, unwrap } from '@essaim/api-client';
import type { IdentityApi } from '@essaim/contracts';
import type { Session } from '../../context/context.ts';

type SamlClient = IdentityApi['components']['schemas']['SamlClient'];

/** What a tool of SAML has to know of the sign-on; null for who does not host it. */
export const readSignOn = async (
  { identity }: Pick<Session, 'identity'>,
  instanceId: string,
): Promise<SamlClient | null> => {
  try {
    const path = { instanceId };
    const client = await unwrap(identity.GET('/clients/{instanceId}', { params: { path } }));
    return client.saml;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'forbidden') return null;
    throw error;
  }
};

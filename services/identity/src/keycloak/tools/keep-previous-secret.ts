// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ToolSpecification } from '../../app/ports.ts';
import type { Keycloak } from '../connection.ts';
import { freshView } from '../view/fresh-view.ts';

const ROTATED = 'client.secret.rotated';

/**
 * Gives a tool's client its new secret, and has the one before hold beside it for a while. Both in one write,
 * so that no moment has neither; it goes through the client's own registration, for the Admin API drops a
 * rotated secret with each update. Keycloak forgets it by itself.
 * @returns whether Keycloak holds it: false where it was built without `client-secret-rotation`
 */
export const keepPreviousSecret = async (
  keycloak: Keycloak,
  { clientId, secret, previous }: Pick<ToolSpecification, 'clientId' | 'secret' | 'previous'>,
): Promise<boolean> => {
  if (!previous || previous.secondsLeft <= 0) return false;
  if (!(await keycloak.hasFeature('CLIENT_SECRET_ROTATION'))) return false;
  const live = await freshView(keycloak).client(clientId);
  if (!live) return false;
  if (live.secret === secret && live.attributes?.[ROTATED] === previous.secret) return true;
  const now = Math.floor(Date.now() / 1000);
  await keycloak.updateRegistration(String(live.id), {
    clientId,
    secret,
    // Not said, they would be made from the redirect addresses.
    webOrigins: [],
    attributes: {
      [ROTATED]: previous.secret,
      [`${ROTATED}.creation.time`]: String(now),
      [`${ROTATED}.expiration.time`]: String(now + previous.secondsLeft),
    },
  });
  return true;
};

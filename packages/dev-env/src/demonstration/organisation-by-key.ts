// SPDX-License-Identifier: AGPL-3.0-or-later
import { type IdentityClient, unwrap } from '@essaim/api-client';

/**
 * An organisation by its key, such as `dep-53`.
 * @throws Error when there is none
 */
export const organisationByKey = async (
  identity: IdentityClient,
  key: string,
): Promise<{ id: string; name: string }> => {
  const { items } = await unwrap(
    identity.GET('/organisations', { params: { query: { q: key, size: 50 } } }),
  );
  const found = items.find((organisation) => organisation.key === key);
  if (!found) throw new Error(`no organisation ${key}`);
  return found;
};

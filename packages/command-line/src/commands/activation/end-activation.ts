// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { CatalogApi } from '@essaim/contracts';
import type { Session } from '../../context/context.ts';

type Activation = CatalogApi['components']['schemas']['Activation'];

/** Ends an activation as it stands now; the data are handed over first unless that is not wanted. */
export const endActivation = async (
  { catalog }: Pick<Session, 'catalog'>,
  activationId: string,
  { message, keepData }: { readonly message: string; readonly keepData: boolean },
): Promise<Activation> => {
  const path = { activationId };
  const { version } = await unwrap(
    catalog.GET('/activations/{activationId}', { params: { path } }),
  );
  return unwrap(
    catalog.POST('/activations/{activationId}/end', {
      params: { path, header: { 'If-Match': `"${version}"` } },
      body: { message, wantsExport: keepData },
    }),
  );
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { CatalogApi } from '@essaim/contracts';
import type { Context, Session } from '../../context/context.ts';
import { endActivation } from './end-activation.ts';
import { answerActivation } from './show-activation.ts';

type Said = { readonly message?: string };
type StepKey = CatalogApi['components']['schemas']['StepKey'];

/** What is changed is the activation as it stands now. */
const asItStands = async ({ catalog }: Pick<Session, 'catalog'>, activationId: string) => {
  const path = { activationId };
  const { version } = await unwrap(
    catalog.GET('/activations/{activationId}', { params: { path } }),
  );
  return { path, header: { 'If-Match': `"${version}"` } };
};

/** `essaim activation accept` */
export const acceptActivation = async (
  context: Context,
  { message }: Said,
  [id = '']: string[],
): Promise<void> => {
  const session = await context.open();
  const params = await asItStands(session, id);
  const body = { ...(message && { message }) };
  answerActivation(
    context,
    await unwrap(session.catalog.POST('/activations/{activationId}/accept', { params, body })),
  );
};

/** `essaim activation refuse` */
export const refuseActivation = async (
  context: Context,
  { message = '' }: Said,
  [id = '']: string[],
): Promise<void> => {
  const session = await context.open();
  const params = await asItStands(session, id);
  const body = { message };
  answerActivation(
    context,
    await unwrap(session.catalog.POST('/activations/{activationId}/refuse', { params, body })),
  );
};

/** `essaim activation retry` */
export const retryActivation = async (
  context: Context,
  { step }: { readonly step: StepKey },
  [activationId = '']: string[],
): Promise<void> => {
  const { catalog } = await context.open();
  const path = { activationId, stepKey: step };
  answerActivation(
    context,
    await unwrap(
      catalog.POST('/activations/{activationId}/steps/{stepKey}/retry', {
        params: { path },
        body: {},
      }),
    ),
  );
};

/** `essaim activation end` */
export const endOne = async (
  context: Context,
  { message = '', keepData = false }: Said & { readonly keepData?: boolean },
  [id = '']: string[],
): Promise<void> => {
  const session = await context.open();
  answerActivation(context, await endActivation(session, id, { message, keepData }));
};

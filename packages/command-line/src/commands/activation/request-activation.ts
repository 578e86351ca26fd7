// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { commandKey } from '../../context/command-key.ts';
import type { Context } from '../../context/context.ts';
import { findOrganisation } from '../../context/find-organisation.ts';
import { answerActivation } from './show-activation.ts';

interface Options {
  readonly offer: string;
  readonly organisation: string;
  readonly message?: string;
}

/** `essaim activation request` */
export const requestActivation = async (
  context: Context,
  { offer, organisation, message }: Options,
): Promise<void> => {
  const session = await context.open();
  const { id: organisationId } = await findOrganisation(session, organisation, context.say);
  answerActivation(
    context,
    await unwrap(
      session.catalog.POST('/activations', {
        params: { header: commandKey() },
        body: { offerId: offer, organisationId, ...(message && { message }) },
      }),
    ),
  );
};

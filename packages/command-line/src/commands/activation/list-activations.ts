// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { CatalogApi } from '@essaim/contracts';
import type { Context } from '../../context/context.ts';
import { findOrganisation } from '../../context/find-organisation.ts';
import { answerPage } from '../../output/list.ts';
import { pageOf } from '../../output/page.ts';

interface Options {
  readonly organisation?: string;
  readonly state?: CatalogApi['components']['schemas']['ActivationState'][];
  readonly page: string;
  readonly size: string;
}

/** `essaim activation list` */
export const listActivations = async (
  context: Context,
  { organisation, state, ...page }: Options,
): Promise<void> => {
  const { say } = context;
  const session = await context.open();
  const top = organisation ? await findOrganisation(session, organisation, say) : null;
  const found = await unwrap(
    session.catalog.GET('/activations', {
      params: {
        query: {
          ...(state && { state }),
          ...(top && { organisationId: top.id, subtree: true }),
          ...pageOf(page, context),
        },
      },
    }),
  );
  answerPage(
    context,
    found,
    [
      'activation',
      say('structure', 'organisation'),
      say('outil', 'tool'),
      say('état', 'state'),
      say('pourquoi', 'why'),
    ],
    ({ id, organisationName, instanceName, state: at, reason }) => [
      id,
      organisationName,
      instanceName,
      at,
      reason?.sentence ?? '',
    ],
  );
};

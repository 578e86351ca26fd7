// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { Context } from '../../context/context.ts';
import { findInstance } from '../../context/find-instance.ts';
import { findOrganisation } from '../../context/find-organisation.ts';
import { endActivation } from '../activation/end-activation.ts';

interface Options {
  readonly organisation?: string;
  readonly message: string;
  readonly keepData?: boolean;
}

const MOST = 200;
const OVER = new Set(['ended', 'refused', 'ending']);

/** `essaim tool detach`: ends an organisation's use of a tool, or everybody's. */
export const detachTool = async (
  context: Context,
  { organisation, message, keepData = false }: Options,
  [asked = '']: string[],
): Promise<void> => {
  const { say } = context;
  const session = await context.open();
  const instance = await findInstance(session, asked, say);
  const whose = organisation ? await findOrganisation(session, organisation, say) : null;
  const { items } = await unwrap(
    session.catalog.GET('/activations', {
      params: {
        query: {
          instanceId: instance.id,
          size: MOST,
          ...(whose && { organisationId: whose.id }),
        },
      },
    }),
  );
  const ended = [];
  for (const { id, state } of items) {
    if (OVER.has(state)) continue;
    const { organisationName, state: now } = await endActivation(session, id, {
      message,
      keepData,
    });
    ended.push({ activation_id: id, organisation: organisationName, state: now });
  }
  context.answer(
    { instance_id: instance.id, activations: ended },
    ended.length === 0
      ? `${say('Personne n’utilisait cet outil.', 'Nobody used this tool.')}\n`
      : ended.map((one) => `${one.organisation} : ${one.state}\n`).join(''),
  );
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { CatalogApi } from '@essaim/contracts';
import type { Context } from '../../context/context.ts';
import { facts, table } from '../../output/table.ts';

/** `essaim activation show` */
export const showActivation = async (
  context: Context,
  _options: object,
  [activationId = '']: string[],
): Promise<void> => {
  const { catalog } = await context.open();
  const path = { activationId };
  answerActivation(
    context,
    await unwrap(catalog.GET('/activations/{activationId}', { params: { path } })),
  );
};

/** An activation with its steps. */
export const answerActivation = (
  context: Context,
  activation: CatalogApi['components']['schemas']['Activation'],
): void => {
  const { say } = context;
  context.answer(
    activation,
    facts([
      ['activation', activation.id],
      [say('outil', 'tool'), activation.instanceName],
      [say('structure', 'organisation'), activation.organisationName],
      [say('état', 'state'), activation.state],
    ]) +
      table(
        [say('étape', 'step'), say('état', 'state'), say('pourquoi', 'why')],
        activation.steps.map(({ key, state, reason }) => [key, state, reason?.sentence ?? '']),
      ),
  );
};

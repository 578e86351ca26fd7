// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { IdentityApi } from '@essaim/contracts';
import type { Context } from '../../context/context.ts';
import { table } from '../../output/table.ts';

type Check = IdentityApi['components']['schemas']['ProviderCheck'];

/** `essaim provider check` */
export const checkProvider = async (
  context: Context,
  _options: object,
  [providerId = '']: string[],
): Promise<void> => {
  const { identity } = await context.open();
  const provider = await unwrap(
    identity.POST('/identity-providers/{providerId}/check', { params: { path: { providerId } } }),
  );
  answerCheck(context, provider.check, provider);
};

/** What a try found, point by point. */
export const answerCheck = (context: Context, check: Check, document: unknown = check): void => {
  const { say } = context;
  context.answer(
    document,
    `${check.outcome}\n${table(
      [say('point', 'point'), say('résultat', 'result'), say('détail', 'detail')],
      check.points.map(({ point, outcome, detail }) => [point, outcome, detail]),
    )}`,
  );
};

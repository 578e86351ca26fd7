// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from '../../context/context.ts';
import { findInstance } from '../../context/find-instance.ts';
import { table } from '../../output/table.ts';
import { checkSignIn } from './check-sign-in.ts';

/** `essaim tool check` */
export const checkTool = async (
  context: Context,
  _options: object,
  [asked = '']: string[],
): Promise<void> => {
  const { say } = context;
  const session = await context.open();
  const instance = await findInstance(session, asked, say);
  const { points } = await checkSignIn(session, instance.id);
  context.answer(
    { instance_id: instance.id, points },
    table(
      [say('essai', 'check'), say('adresse', 'address'), say('résultat', 'result')],
      points.map(({ subject, address, reason }) => [subject, address, reason?.sentence ?? 'ok']),
    ),
  );
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { Context } from '../../context/context.ts';
import { findInstance } from '../../context/find-instance.ts';
import { EXIT } from '../../output/exit-codes.ts';
import { Refusal } from '../../output/refusal.ts';
import { facts } from '../../output/table.ts';
import { readSecret } from './read-secret.ts';

/** `essaim tool rotate-secret` */
export const rotateSecret = async (
  context: Context,
  { overlap }: { readonly overlap: string },
  [asked = '']: string[],
): Promise<void> => {
  const { say } = context;
  const session = await context.open();
  const { id: instanceId } = await findInstance(session, asked, say);
  const params = { path: { instanceId } };
  await unwrap(
    session.identity.POST('/clients/{instanceId}/rotate-secret', {
      params: { ...params, query: { overlapHours: hoursOf(overlap, say) } },
    }),
  );
  const { secret } = await readSecret(context, session, instanceId);
  const client = await unwrap(session.identity.GET('/clients/{instanceId}', { params }));
  const until = client.secret.previousUntil;
  context.answer(
    {
      instance_id: instanceId,
      issuer: client.issuer,
      client_id: client.clientId,
      client_secret: secret,
      previous_secret_until: until,
    },
    facts([
      ['client_id', client.clientId],
      ['client_secret', secret],
      [
        say('l’ancien vaut jusqu’à', 'the old one holds until'),
        until ?? say('plus du tout', 'not any more'),
      ],
    ]),
  );
};

const hoursOf = (text: string, say: Context['say']): number => {
  const hours = Number(text);
  if (text.trim() !== '' && Number.isInteger(hours) && hours >= 0) return hours;
  throw new Refusal(
    EXIT.usage,
    'option-not-a-number',
    say(`--overlap attend des heures, pas « ${text} ».`, `--overlap takes hours, not “${text}”.`),
  );
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { ProblemError, unwrap } from '@essaim/api-client';
import type { Context, Session } from '../../context/context.ts';
import { poll } from '../../output/poll.ts';

const PATIENCE_S = 15;

interface Read {
  readonly secret: string | null;
  readonly warnings: readonly { readonly code: string; readonly text: string }[];
}

/** The client's secret, which is told once; null with the reason where it was read, or is not for who asks. */
export const readSecret = async (
  { say }: Pick<Context, 'say'>,
  { identity }: Pick<Session, 'identity'>,
  instanceId: string,
): Promise<Read> => {
  const path = { instanceId };
  const look = async (): Promise<Read | null> => {
    try {
      const { secret } = await unwrap(
        identity.POST('/clients/{instanceId}/secret', { params: { path } }),
      );
      return { secret, warnings: [] };
    } catch (error) {
      const code = error instanceof ProblemError ? error.problem.code : '';
      if (code === 'client-not-ready') return null;
      if (code !== 'client-secret-already-read' && code !== 'forbidden') throw error;
      const text = code === 'forbidden' ? notYours(say) : readAlready(instanceId, say);
      return { secret: null, warnings: [{ code, text }] };
    }
  };
  return (await poll(look, PATIENCE_S)) ?? { secret: null, warnings: [] };
};

const readAlready = (instanceId: string, say: Context['say']): string =>
  say(
    `Le secret a déjà été lu et n’est plus montré. Pour en avoir un autre : essaim tool rotate-secret ${instanceId}`,
    `The secret was read already and is not shown again. For another one: essaim tool rotate-secret ${instanceId}`,
  );

const notYours = (say: Context['say']): string =>
  say(
    'Seul l’hébergeur lit le secret : demandez-lui de lancer la même commande, ou d’ouvrir la fiche de l’instance.',
    'Only the hoster reads the secret: ask them to run the same command, or to open the sheet of the instance.',
  );

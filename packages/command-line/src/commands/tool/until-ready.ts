// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { CatalogApi } from '@essaim/contracts';
import type { Context, Session } from '../../context/context.ts';
import { EXIT } from '../../output/exit-codes.ts';
import { Refusal } from '../../output/refusal.ts';
import { poll } from '../../output/poll.ts';

type Schemas = CatalogApi['components']['schemas'];
type Ready = { instance: Schemas['Instance']; activation: Schemas['Activation'] | null };

/**
 * Waits until the sign-on holds the client, and the organisation's people may enter.
 * @throws Refusal when one of them is refused, or is not done in time
 */
export const untilReady = async (
  { say }: Context,
  { catalog }: Pick<Session, 'catalog'>,
  attached: Schemas['Attachment'],
  seconds: number,
): Promise<Ready> => {
  const look = async (): Promise<Ready | null> => {
    const { id: instanceId } = attached.instance;
    const instance = await unwrap(
      catalog.GET('/instances/{instanceId}', { params: { path: { instanceId } } }),
    );
    refuse(instance.client.state === 'refused', instance.client.reason);
    const { activation: wanted } = attached;
    const activation =
      wanted &&
      (await unwrap(
        catalog.GET('/activations/{activationId}', {
          params: { path: { activationId: wanted.id } },
        }),
      ));
    const access = activation?.steps.find(({ key }) => key === 'access');
    const dependency = activation?.steps.find(({ key }) => key === 'dependency');
    refuse(access?.state === 'failed', access?.reason ?? null);
    const isIn = activation === null || access?.state === 'done' || dependency?.state === 'waiting';
    return instance.client.state === 'ready' && isIn ? { instance, activation } : null;
  };
  const ready = await poll(look, seconds);
  if (ready) return ready;
  throw unfinished(seconds, say);
};

/** What is under way, but not done in the time that was given. */
export const unfinished = (seconds: number, say: Context['say']): Refusal =>
  new Refusal(
    EXIT.unfinished,
    'attach-unfinished',
    say(
      `L’outil est rattaché, mais la connexion n’est pas prête après ${seconds} s. Relancez la même commande : rien n’est fait deux fois.`,
      `The tool is attached, but its sign-in is not ready after ${seconds} s. Run the same command again: nothing is done twice.`,
    ),
  );

const refuse = (isRefused: boolean, reason: { code: string; sentence: string } | null): void => {
  if (isRefused) {
    throw new Refusal(EXIT.refused, reason?.code ?? 'client-refused', reason?.sentence ?? '');
  }
};

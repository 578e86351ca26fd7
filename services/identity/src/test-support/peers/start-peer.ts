// SPDX-License-Identifier: AGPL-3.0-or-later
import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A provider of somebody else, in a process of its own. */
export interface Peer extends AsyncDisposable {
  readonly url: string;
  /** Tells the peer how to behave from now on. */
  tell(message: unknown): Promise<void>;
}

/**
 * Starts a script of this folder as a process. It sends `{ url }` when it serves, and answers each
 * message with another.
 */
export const startPeer = async (script: string, settings: unknown): Promise<Peer> => {
  const child = fork(new URL(script, import.meta.url), [JSON.stringify(settings)], {
    execArgv: ['--conditions=@essaim/source', '--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ url }] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`${script} ended with ${String(code)}`);
    }),
  ])) as [{ url: string }];
  return {
    url,
    tell: async (message) => {
      const answered = once(child, 'message');
      child.send(message as object);
      await answered;
    },
    [Symbol.asyncDispose]: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
};

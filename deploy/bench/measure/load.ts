// SPDX-License-Identifier: AGPL-3.0-or-later
import { Agent, get } from 'node:http';

/** Where a load goes, with which headers. */
export interface Target {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The length of an answer's body in bytes, once all of it arrived. */
const fetchOnce = ({ url, headers }: Target, agent: Agent): Promise<number> =>
  new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('error', reject);
      response.on('end', () =>
        response.statusCode === 200
          ? resolve(bytes)
          : reject(new Error(`${url} answered ${String(response.statusCode)}`)),
      );
    }).on('error', reject);
  });

/**
 * Sends a number of requests, several at once over kept connections.
 * @returns how long each took in milliseconds, and the bytes of one answer
 * @throws Error on any answer but 200
 */
export const load = async (
  target: Target,
  { requests, atOnce }: { readonly requests: number; readonly atOnce: number },
): Promise<{ taken: number[]; bytes: number }> => {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const taken: number[] = [];
  let bytes = 0;
  let left = requests;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      const begun = performance.now();
      bytes = await fetchOnce(target, agent);
      taken.push(performance.now() - begun);
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, worker));
  } finally {
    agent.destroy();
  }
  return { taken, bytes };
};

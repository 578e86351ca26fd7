// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Visitor } from './visitor.ts';

export type Heard = { event: string; id: string | undefined; data: Record<string, unknown> };

/** Opens the stream of changes, and keeps what it says (server-sent events, WHATWG HTML 9.2). */
export async function listen(
  visitor: Visitor,
  after: { lastEventId?: string; since?: string } = {},
) {
  const { lastEventId, since } = after;
  const stop = new AbortController();
  const response = await visitor.fetch(
    since === undefined ? '/api/changes' : `/api/changes?since=${since}`,
    {
      signal: stop.signal,
      headers: lastEventId === undefined ? {} : { 'last-event-id': lastEventId },
    },
  );
  if (!response.ok || response.body === null) throw new Error(`no stream: ${response.status}`);
  const heard: Heard[] = [];
  const over = read(response.body, heard).catch(() => undefined);
  return {
    heard,
    /** Resolves when the server ends the stream. */
    over,
    async [Symbol.asyncDispose]() {
      stop.abort();
      await over;
    },
  };
}

async function read(body: ReadableStream<Uint8Array>, heard: Heard[]): Promise<void> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of body) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string) =>
        block
          .split('\n')
          .find((line) => line.startsWith(`${name}: `))
          ?.slice(name.length + 2);
      const event = field('event');
      if (event !== undefined) {
        const data = JSON.parse(field('data') ?? '{}') as Record<string, unknown>;
        heard.push({ event, id: field('id'), data });
      }
    }
  }
}

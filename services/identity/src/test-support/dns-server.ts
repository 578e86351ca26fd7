// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Socket, createSocket } from 'node:dgram';
import { once } from 'node:events';
import { decode, encode } from 'dns-packet';

export interface DnsServer extends AsyncDisposable {
  /** `address:port`. */
  readonly address: string;
  /** TXT records by name. */
  readonly records: Map<string, string[]>;
}

/** A DNS server on loopback that knows TXT records, and says NXDOMAIN to all else. */
export const startDnsServer = async (): Promise<DnsServer> => {
  const records = new Map<string, string[]>();
  const socket: Socket = createSocket('udp4');
  socket.on('message', (message, { address, port }) => {
    const { id, questions = [] } = decode(message);
    const name = questions[0]?.name ?? '';
    const found = records.get(name.toLowerCase()) ?? [];
    const answer = encode({
      type: 'response',
      ...(id !== undefined && { id }),
      flags: found.length > 0 ? 0 : 3,
      questions,
      answers: found.map((data) => ({ type: 'TXT' as const, name, ttl: 1, data })),
    });
    socket.send(answer, port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${socket.address().port}`,
    records,
    [Symbol.asyncDispose]: async () => {
      socket.close();
      await once(socket, 'close');
    },
  };
};

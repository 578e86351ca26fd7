// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServer } from 'node:net';

/** Tells whether a server could listen on this port of the loopback interface, on IPv4 and, where there is one, IPv6. */
export async function isPortFree(port: number): Promise<boolean> {
  const [v4, v6] = await Promise.all([canListen(port, '127.0.0.1'), canListen(port, '::1')]);
  return v4 === 'free' && v6 !== 'taken';
}

function canListen(port: number, host: string): Promise<'free' | 'taken' | 'absent'> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT' ? 'absent' : 'taken'),
    );
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve('free')));
  });
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { once } from 'node:events';
import { type RequestListener, createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type TestAuthority, testAuthority } from '@essaim/testkit/tls';
import { expect, test } from 'vitest';
import { guardedRequests } from './guarded-requests.ts';

/** As in production, and as on a local start. */
const guarded = guardedRequests({ allowsPrivate: false, timeoutMs: 300, userAgent: 'essaim' });
const local = guardedRequests({ allowsPrivate: true, timeoutMs: 300, userAgent: 'essaim' });

/** A DNS that says what it is told; every name else is unknown. */
const naming = (names: Readonly<Record<string, readonly string[]>>) =>
  guardedRequests({
    allowsPrivate: false,
    timeoutMs: 300,
    userAgent: 'essaim',
    resolve: async (host) => {
      const addresses = names[host];
      if (!addresses) throw new Error('ENOTFOUND');
      return [...addresses];
    },
  });

test.each([
  ['loopback', 'https://127.0.0.1/'],
  ['loopback, elsewhere in its network', 'https://127.9.9.9/'],
  ['loopback, by name', 'https://localhost/'],
  ['loopback, IPv6', 'https://[::1]/'],
  ['loopback, as one number', 'https://2130706433/'],
  ['loopback, in hexadecimal', 'https://0x7f.1/'],
  ['loopback, in octal', 'https://0177.0.0.1/'],
  ['loopback, within IPv6', 'https://[::ffff:127.0.0.1]/'],
  ['private, within IPv6', 'https://[::ffff:10.1.2.3]/'],
  ['the old form of IPv4 within IPv6', 'https://[::127.0.0.1]/'],
  ['link-local behind NAT64', 'https://[64:ff9b::a9fe:a9fe]/'],
  ['link-local behind 6to4', 'https://[2002:a9fe:a9fe::1]/'],
  ['nowhere', 'https://0.0.0.0/'],
  ['nowhere, IPv6', 'https://[::]/'],
  ['link-local: what clouds tell their machines', 'https://169.254.169.254/latest/meta-data'],
  ['link-local, IPv6', 'https://[fe80::1]/'],
  ['private, 10', 'https://10.1.2.3/'],
  ['private, 172.16', 'https://172.31.255.255/'],
  ['private, 192.168', 'https://192.168.1.1/'],
  ['shared by carriers', 'https://100.64.0.1/'],
  ['unique local, IPv6', 'https://[fd12:3456:789a::1]/'],
  ['site-local, of old', 'https://[fec0::1]/'],
  ['within a domain of segment routing', 'https://[5f00::1]/'],
  ['for documentation', 'https://[3fff::1]/'],
  ['multicast', 'https://224.0.0.1/'],
  ['everybody', 'https://255.255.255.255/'],
])('%s is not asked', async (_what, address) => {
  await expect(guarded.request(address)).rejects.toMatchObject({ fault: 'private' });
  await expect(guarded.vet(address)).rejects.toMatchObject({ fault: 'private' });
});

test.each([
  ['http://192.0.43.8/', 'insecure'],
  ['file:///etc/passwd', 'invalid'],
  ['gopher://192.0.43.8/', 'invalid'],
  ['https://somebody@192.0.43.8/', 'invalid'],
  ['not an address', 'invalid'],
])('%s is not asked: %s', async (address, fault) => {
  await expect(guarded.request(address)).rejects.toMatchObject({ fault });
});

test.each([
  ['IPv4', ['10.0.0.7']],
  ['IPv6', ['fd00::7']],
  ['IPv4 within IPv6', ['::ffff:192.168.0.7']],
  ['one of several', ['192.0.43.8', '127.0.0.1']],
])('a name that stands for a private address is not asked: %s', async (_what, addresses) => {
  const outgoing = naming({ 'provider.example': addresses });
  const address = 'https://provider.example/.well-known/openid-configuration';
  await expect(outgoing.request(address)).rejects.toMatchObject({
    fault: 'private',
    host: 'provider.example',
  });
});

test('public addresses may be asked, by number and by name', async () => {
  const outgoing = naming({ 'provider.example': ['192.0.43.8', '2620:0:2d0:200::8'] });
  await expect(outgoing.vet('https://provider.example/')).resolves.toBeUndefined();
  await expect(outgoing.vet('https://172.32.0.1/')).resolves.toBeUndefined();
  await expect(outgoing.vet('https://[2620:0:2d0:200::8]/')).resolves.toBeUndefined();
  await expect(outgoing.vet('https://other.example/')).rejects.toMatchObject({
    fault: 'host-unknown',
  });
});

const serving = async (listener: RequestListener) => {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    [Symbol.dispose]: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

test('a name is looked up once: what it stands for later is not asked', async () => {
  using server = await serving((_request, response) => response.end('here'));
  let asked = 0;
  const outgoing = guardedRequests({
    allowsPrivate: true,
    timeoutMs: 300,
    userAgent: 'essaim',
    resolve: async () => {
      asked += 1;
      return asked === 1 ? ['127.0.0.1'] : ['127.0.0.2'];
    },
  });
  const { text } = await outgoing.request(`http://provider.example:${server.port}/`);
  expect([text, asked]).toEqual(['here', 1]);
});

test('a redirect to a private address is answered, not followed', async () => {
  let asked = 0;
  using inner = await serving((_request, response) => {
    asked += 1;
    response.end('secret');
  });
  using server = await serving((_request, response) => {
    response.writeHead(302, { location: inner.url }).end();
  });
  expect(await local.request(server.url)).toMatchObject({
    status: 302,
    location: inner.url,
    text: '',
  });
  expect(asked).toBe(0);
});

test('silence and endless answers end', async () => {
  using silent = await serving(() => {});
  await expect(local.request(silent.url)).rejects.toMatchObject({ fault: 'silent' });
  using endless = await serving((_request, response) => {
    response.write('x'.repeat(600_000));
  });
  await expect(local.request(endless.url)).rejects.toMatchObject({ fault: 'too-large' });
});

const servingSecurely = async (authority: TestAuthority, host: string, days: number) => {
  const server = createSecureServer(await authority.issue(host, days), (_request, response) =>
    response.end('here'),
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    [Symbol.dispose]: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

test('a certificate is believed for its name, its days and its authority, and says its end', async () => {
  const authority = await testAuthority();
  const trusting = guardedRequests({
    allowsPrivate: true,
    timeoutMs: 2000,
    userAgent: 'essaim',
    authorities: [authority.certificate],
  });
  using good = await servingSecurely(authority, '127.0.0.1', 20);
  const { text, certificateExpiresMs } = await trusting.request(good.url);
  expect(text).toBe('here');
  expect(Math.round(((certificateExpiresMs ?? 0) - Date.now()) / 86_400_000)).toBe(20);
  await expect(local.request(good.url)).rejects.toMatchObject({ fault: 'tls-authority' });
  using expired = await servingSecurely(authority, '127.0.0.1', -2);
  await expect(trusting.request(expired.url)).rejects.toMatchObject({ fault: 'tls-expired' });
  using other = await servingSecurely(authority, 'other.example', 20);
  await expect(trusting.request(other.url)).rejects.toMatchObject({ fault: 'tls-name' });
});

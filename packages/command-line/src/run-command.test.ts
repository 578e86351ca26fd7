// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { runCommand } from './run-command.ts';

const left = new AsyncDisposableStack();
const folder = mkdtempSync(join(tmpdir(), 'essaim-cli-'));
left.defer(() => rmSync(folder, { recursive: true }));
afterEach(() => rmSync(join(folder, 'run.json'), { force: true }));

const run = async (args: string[], env: Record<string, string> = {}) => {
  const said = { out: '', err: '' };
  const code = await runCommand(args, {
    env: { ESSAIM_HOME: folder, ...env },
    folder,
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    isTerminal: false,
  });
  return { code, ...said };
};

/** An installation that answers by the path. */
const serve = async (answers: Record<string, (sent: string) => [number, unknown]>) => {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [path = ''] = (request.url ?? '').split('?');
      const [status, body] = answers[path]?.(Buffer.concat(chunks).toString()) ?? [404, {}];
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  left.defer(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const runFile = (url: string, keys: object[] = [{ name: 'k', key: 'essaim-api-x' }]) =>
  writeFileSync(
    join(folder, 'run.json'),
    JSON.stringify({
      console: url,
      issuer: `${url}/realms/essaim`,
      services: { identity: url, catalog: url, planning: url },
      keys,
    }),
  );

const TOKEN = { accessToken: 'a.b.c', expiresIn: 300 };

describe('languages', () => {
  test.each([
    [{ LANG: 'en_GB.UTF-8' }, [], 'lists the profiles'],
    [{ LANG: 'fr_FR.UTF-8' }, [], 'liste les profils'],
    [{ LANG: 'C' }, [], 'liste les profils'],
    [{ LANG: 'fr_FR', LC_ALL: 'en_US' }, [], 'lists the profiles'],
    [{ LANG: 'fr_FR' }, ['--lang', 'en'], 'lists the profiles'],
  ])('%j %j', async (env, args, words) => {
    const { code, out } = await run([...args, 'tool', '--help'], env);
    expect([code, out]).toEqual([0, expect.stringContaining(words)]);
  });
});

test('answers one JSON document, or a table', async () => {
  const { profiles } = JSON.parse((await run(['tool', 'profiles', '--json'])).out) as {
    profiles: { profile: string }[];
  };
  expect(profiles.map(({ profile }) => profile)).toContain('miniflux');
  expect((await run(['tool', 'profiles'])).out).toMatch(
    /^PROFIL +OUTIL +PROTOCOLE +RETOUR +PRÉVENU DES DÉCONNEXIONS\n/,
  );
});

describe('refusals', () => {
  test('a command that is not written as it should be ends with 2', async () => {
    expect(
      await run([
        ...'tool attach --profile generic-saml --url https://a.example --organisation dep-53 --metadata'.split(
          ' ',
        ),
        join(folder, 'nothing.xml'),
      ]),
    ).toMatchObject({ code: 2, err: expect.stringContaining('nothing.xml') as string });
    expect(await run(['tool', 'attach'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('--profile') as string,
    });
    const asked = await run(['tool', 'attach', '--json']);
    expect([asked.code, asked.out]).toEqual([2, '']);
    expect(JSON.parse(asked.err)).toMatchObject({ code: 'usage' });
  });

  test('no installation, and one that does not answer', async () => {
    expect(await run(['whoami'])).toMatchObject({ code: 2 });
    const { code, err } = await run(['whoami', '--json', '--url', 'http://127.0.0.1:9']);
    expect([code, JSON.parse(err)]).toMatchObject([4, { code: 'deployment-unreachable' }]);
  });

  test('nobody who is signed in', async () => {
    runFile('http://127.0.0.1:9', []);
    const { code, err } = await run(['whoami', '--json']);
    expect([code, JSON.parse(err)]).toMatchObject([3, { code: 'sign-in-needed' }]);
  });

  test('what a service refuses is told in its words, with 3; one that is away, with 4', async () => {
    const problem = (status: number) => ({
      status,
      code: 'key-refused',
      detail: 'Non.',
      title: '',
    });
    runFile(await serve({ '/machine-keys/token': () => [401, problem(401)] }));
    expect(await run(['whoami'])).toMatchObject({ code: 3, err: 'Refusé : Non.\n' });
    runFile(await serve({ '/machine-keys/token': () => [503, problem(503)] }));
    expect(await run(['whoami'])).toMatchObject({ code: 4 });
  });
});

test('signs in by a code typed elsewhere, keeps it for its owner alone, refreshes and forgets it', async () => {
  const asked: URLSearchParams[] = [];
  const answers: [number, unknown][] = [
    [400, { error: 'authorization_pending' }],
    [200, { access_token: 'first', refresh_token: 'r1', expires_in: 0 }],
    [200, { access_token: 'second', refresh_token: 'r2', expires_in: 300 }],
  ];
  const realm = '/realms/essaim/protocol/openid-connect';
  const url = await serve({
    [`${realm}/auth/device`]: (sent) => {
      asked.push(new URLSearchParams(sent));
      const code = { device_code: 'd', user_code: 'ABCD-EFGH', interval: 0, expires_in: 60 };
      return [200, { ...code, verification_uri: 'https://x.example/device' }];
    },
    [`${realm}/token`]: (sent) => {
      asked.push(new URLSearchParams(sent));
      return answers.shift() ?? [400, { error: 'invalid_grant' }];
    },
    [`${realm}/logout`]: () => [204, {}],
    '/me': () => [200, { person: { givenName: 'Léa', familyName: 'Roux' }, hats: [] }],
  });
  runFile(url, []);
  const env = { XDG_CONFIG_HOME: join(folder, 'config'), LANG: 'en' };
  const { code, err } = await run(['sign-in', '--json'], env);
  expect([code, err]).toEqual([0, expect.stringContaining('ABCD-EFGH')]);
  const [file = ''] = readdirSync(join(folder, 'config/essaim'));
  expect(statSync(join(folder, 'config/essaim', file)).mode & 0o777).toBe(0o600);
  expect((await run(['whoami'], env)).code).toBe(0);
  const challenge = createHash('sha256').update(asked[1]?.get('code_verifier') ?? '');
  expect(asked[0]?.get('code_challenge')).toBe(challenge.digest('base64url'));
  expect(asked.at(-1)?.get('refresh_token')).toBe('r1');
  expect((await run(['sign-out'], env)).code).toBe(0);
  expect((await run(['whoami'], env)).code).toBe(3);
});

test('finds the rest by the address of the console', async () => {
  const me = { person: { givenName: 'Léa', familyName: 'Roux' }, hats: [] };
  let key = '';
  const services = await serve({
    '/machine-keys/token': (sent) => [200, ((key = sent), TOKEN)],
    '/me': () => [200, me],
  });
  const console = await serve({
    '/.well-known/essaim': () => [
      200,
      {
        console: 'x',
        issuer: 'x',
        services: { identity: services, catalog: services, planning: services },
      },
    ],
  });
  const { code, out } = await run(['whoami', '--json'], {
    ESSAIM_URL: console,
    ESSAIM_KEY: 'essaim-api-mine',
  });
  expect([code, JSON.parse(out), key]).toMatchObject([0, me, '{"key":"essaim-api-mine"}']);
});

test('an attachment that is not ready in time ends with 5, and its own address is not the console’s', async () => {
  let asked: unknown;
  const file = join(folder, 'metadata.xml');
  writeFileSync(file, '<EntityDescriptor/>');
  const instance = { id: 'i', client: { state: 'requested' } };
  runFile(
    await serve({
      '/machine-keys/token': () => [200, TOKEN],
      '/organisations': () => [200, { items: [{ id: 'o', key: 'dep-53' }] }],
      '/tool-attachments': (sent) => [
        201,
        ((asked = JSON.parse(sent)), { instance, offer: null, activation: null, warnings: [] }),
      ],
      '/instances/i': () => [200, instance],
    }),
  );
  const { code, err } = await run(
    `tool attach --profile generic-saml --url https://veille.example --organisation dep-53 --metadata ${file} --redirect-uri https://a.example/x --redirect-uri https://a.example/y --wait 1 --json`.split(
      ' ',
    ),
  );
  expect(asked).toEqual({
    profile: 'generic-saml',
    address: 'https://veille.example',
    organisationId: 'o',
    redirectUris: ['https://a.example/x', 'https://a.example/y'],
    saml: { metadata: '<EntityDescriptor/>' },
  });
  expect([code, JSON.parse(err)]).toMatchObject([5, { code: 'attach-unfinished' }]);
});

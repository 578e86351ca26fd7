// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ClientFacts, configurationFor } from '@essaim/tool-profiles';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Apache, findApache } from '../apache/find-apache.ts';
import { startApache } from '../apache/start-apache.ts';
import { cacheFolder } from '../cache/cache-folder.ts';
import { findOnPath } from '../choice/find-on-path.ts';
import { freePort } from '../network/free-port.ts';
import { findNodeRed } from '../node-red/find-node-red.ts';
import { startNodeRed } from '../node-red/start-node-red.ts';
import { runCommand } from '../process/run-command.ts';

const issuer = `${process.env['ESSAIM_TEST_KEYCLOAK_URL']}/realms/master`;
const isDebian = existsSync('/etc/debian_version');

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'essaim-others-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

const fileFor = (profile: string, address: string, path: string): string => {
  const facts: ClientFacts = {
    address,
    issuer,
    clientId: 'a-tool',
    secret: 'a secret',
    redirectUris: [`${address}${path}`],
    backchannelLogoutUri: null,
  };
  const file = configurationFor(profile, facts).parts.find(({ kind }) => kind === 'file');
  if (file?.kind !== 'file') throw new Error(`${profile} has no file`);
  return file.content;
};

const inFrontOf = async (
  apache: Apache,
  port: number,
  dataFolder: string,
  configuration: string,
) => {
  const folders = { dataFolder, logFolder: newFolder() };
  const part = await startApache({
    apache,
    port,
    configuration,
    ...folders,
    behind: 'http://127.0.0.1:9',
  });
  onTestFinished(() => part.stop());
};

/** As a browser asks when somebody follows a link; `fetch` says that a script asks. */
const whereTo = (url: string): Promise<URL> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { accept: 'text/html' } }, (answer) => {
      answer.resume();
      resolve(new URL(answer.headers.location ?? `about:${answer.statusCode}`));
    }).once('error', reject);
  });

test.runIf(isDebian)('mod_auth_openidc sends people to the sign-on', async () => {
  const apache = (await findApache(cacheFolder())).found;
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  await inFrontOf(apache, port, newFolder(), fileFor('mod-auth-openidc', address, '/sign-in'));
  const { origin, pathname, searchParams } = await whereTo(`${address}/page`);
  expect(`${origin}${pathname}`).toBe(`${issuer}/protocol/openid-connect/auth`);
  expect(Object.fromEntries(searchParams)).toMatchObject({
    client_id: 'a-tool',
    redirect_uri: `${address}/sign-in`,
    code_challenge_method: 'S256',
  });
});

test.runIf(isDebian)('mod_auth_mellon sends people to the sign-on', async () => {
  const apache = (await findApache(cacheFolder())).found;
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const folder = newFolder();
  await runCommand(apache.createMetadata, ['tool', `${address}/mellon`], {
    what: 'The metadata of the tool',
    cwd: folder,
  });
  const metadata = await fetch(`${issuer}/protocol/saml/descriptor`);
  writeFileSync(join(folder, 'network.xml'), await metadata.text(), { mode: 0o644 });
  const configuration = [
    '<Location "/">',
    '  MellonEnable "auth"',
    ...[
      ['SPPrivateKeyFile', 'tool.key'],
      ['SPCertFile', 'tool.cert'],
      ['SPMetadataFile', 'tool.xml'],
      ['IdPMetadataFile', 'network.xml'],
    ].map(([name, file]) => `  Mellon${name} "${join(folder, file ?? '')}"`),
    '</Location>',
  ].join('\n');
  await inFrontOf(apache, port, folder, configuration);
  const { pathname, searchParams } = await whereTo(`${address}/page`);
  expect(pathname).toBe('/mellon/login');
  expect(searchParams.get('ReturnTo')).toBe(`${address}/page`);
});

test.runIf(findOnPath('npm') !== null)('Node-RED sends people to the sign-on', async () => {
  const nodeRed = (await findNodeRed(cacheFolder())).found;
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const part = await startNodeRed({
    nodeRed,
    port,
    dataFolder: newFolder(),
    logFolder: newFolder(),
    configuration: fileFor('node-red', address, '/auth/strategy/callback'),
  });
  onTestFinished(() => part.stop());
  const { origin, pathname, searchParams } = await whereTo(`${address}/auth/strategy`);
  expect(`${origin}${pathname}`).toBe(`${issuer}/protocol/openid-connect/auth`);
  expect(searchParams.get('redirect_uri')).toBe(`${address}/auth/strategy/callback`);
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type Apache,
  type Part,
  cacheFolder,
  findApache,
  runCommand,
  startApache,
} from '@essaim/dev-infra';
import type { Page } from 'playwright-core';
import { dirname, join } from 'node:path';
import { startBehind } from './behind.ts';
import { type Place, type ToolOfOthers, textOf } from './tool-of-others.ts';

const greeted = (page: Page, username: string): Promise<void> =>
  page.getByRole('heading', { name: `Bonjour ${username}`, exact: true }).waitFor();

/** Apache in front of a tool that has no sign-in, with what it is to be stopped with. */
const inFront = async (
  apache: Apache,
  { folder, port }: Place,
  configuration: string,
): Promise<Part> => {
  const behind = await startBehind();
  const folders = { dataFolder: folder, logFolder: folder };
  const part = await startApache({ apache, port, configuration, behind: behind.url, ...folders });
  return {
    ...part,
    stop: async () => {
      await part.stop();
      await behind.stop();
    },
  };
};

/** OpenID Connect in Apache: certified, and told of sign-outs. */
export const modAuthOpenidc: ToolOfOthers = {
  name: 'mod_auth_openidc',
  profile: 'mod-auth-openidc',
  signInPath: '/',
  hearsSignOuts: true,
  prepare: async (place) => {
    const apache = (await findApache(cacheFolder())).found;
    return {
      options: [],
      start: (attached) => inFront(apache, place, textOf(attached, 'file')),
    };
  },
  arrived: greeted,
};

const MELLON_FOLDER = '/etc/apache2/mellon';

/** SAML in Apache, told of sign-outs over SOAP. Its requests are signed: the sign-on is given its metadata. */
export const modAuthMellon: ToolOfOthers = {
  name: 'mod_auth_mellon',
  profile: 'mod-auth-mellon',
  signInPath: '/',
  hearsSignOuts: true,
  prepare: async (place) => {
    const apache = (await findApache(cacheFolder())).found;
    const entityId = `${place.url}/mellon/metadata`;
    const make = { what: 'The metadata of mod_auth_mellon', cwd: place.folder };
    await runCommand(apache.createMetadata, [entityId, `${place.url}/mellon`], make);
    const file = `${entityId.replaceAll(/[^0-9A-Za-z.]+/g, '_')}.xml`;
    return {
      options: ['--metadata', join(place.folder, file)],
      start: async (attached) => {
        const [, fetchMetadata = ''] = textOf(attached, 'command').trim().split('\n');
        await runCommand('sh', ['-ec', fetchMetadata], {
          what: 'The metadata of the sign-on',
          cwd: place.folder,
          env: { ...process.env, PATH: `${dirname(apache.createMetadata)}:${process.env['PATH']}` },
        });
        const configuration = textOf(attached, 'file').replaceAll(MELLON_FOLDER, place.folder);
        return inFront(apache, place, configuration);
      },
    };
  },
  arrived: greeted,
};

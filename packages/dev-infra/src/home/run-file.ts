// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { bootId } from '../process/boot-id.ts';
import { identifyProcess } from '../process/process-identity.ts';

export type DemonstrationAccount = {
  username: string;
  email: string;
  password: string;
  /** The mandate's role, such as `coordination`. */
  role: string;
  tier: string;
  organisation: string;
};

/** A machine's key of the demonstration, for scripts: worth as much as the passwords beside it. */
export type DemonstrationKey = {
  name: string;
  /** What `ESSAIM_KEY` takes. */
  key: string;
  role: string;
  organisation: string;
  scopes: string[];
};

/** What `.essaim/run.json` says of a running copy, once everything is ready. */
export type RunFile = {
  /** Address of the console. */
  console: string;
  issuer: string;
  realm: string;
  services: { identity: string; catalog: string; planning: string };
  nats: string;
  /** Address of the pages that show the mails that were sent. */
  mail: string;
  smtp: string;
  tools: { name: string; url: string }[];
  accounts: DemonstrationAccount[];
  keys: DemonstrationKey[];
  /** The supervisor, and the boot of the machine that it runs in. */
  pid: number;
  startedAt: string;
  bootId: string;
  /** What it supervises, at the time of the last (re)start of each. */
  processes: { name: string; pid: number }[];
};

export type RunSummary = Omit<RunFile, 'pid' | 'startedAt' | 'bootId'>;

/** Writes the run file of this process, whole or not at all; only the owner may read it. */
export function writeRunFile(file: string, summary: RunSummary): void {
  const self = identifyProcess(process.pid)!;
  const content: RunFile = { ...summary, ...self, bootId: bootId() };
  writeFileSync(`${file}.draft`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.draft`, file);
}

/** The run file of a copy that runs now; null when there is none, or when its supervisor is gone or is of an earlier boot. */
export function readRunFile(file: string): RunFile | null {
  try {
    const run = JSON.parse(readFileSync(file, 'utf8')) as RunFile;
    const alive = run.bootId === bootId() && identifyProcess(run.pid)?.startedAt === run.startedAt;
    return alive ? run : null;
  } catch {
    return null;
  }
}

export function removeRunFile(file: string): void {
  rmSync(file, { force: true });
}

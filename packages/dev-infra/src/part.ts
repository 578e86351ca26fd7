// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProcessLedger } from './process/process-ledger.ts';

export type PartOptions = {
  /** Holds the part's own data and nothing else; made when missing. */
  dataFolder: string;
  logFolder: string;
  /** A port of the loopback interface; chosen by the system when absent. */
  port?: number;
  /** Where the started processes are written down, so that the next run can end those that were left behind. */
  ledger?: ProcessLedger | undefined;
};

/** A running part of the infrastructure: a process that answers at `url`. */
export type Part = {
  name: string;
  url: string;
  pid: number;
  logFile: string;
  /** Resolves when the process is gone, with a phrase that says how it ended. */
  exited: Promise<string>;
  isGone(): boolean;
  stop(): Promise<void>;
};

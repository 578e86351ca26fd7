// SPDX-License-Identifier: AGPL-3.0-or-later

/** What the command has of the machine that it runs on. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The working directory. */
  readonly folder: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly isTerminal: boolean;
}

// SPDX-License-Identifier: AGPL-3.0-or-later

/** What the command ends with; part of what scripts rely on. */
export const EXIT = {
  done: 0,
  /** Something that should not happen. */
  unexpected: 1,
  /** The command was not written as it should be. */
  usage: 2,
  /** essaim understood and refused. */
  refused: 3,
  /** essaim, or what it stands on, does not answer. */
  unreachable: 4,
  /** Asked for and under way, but not finished in the time that was given. */
  unfinished: 5,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

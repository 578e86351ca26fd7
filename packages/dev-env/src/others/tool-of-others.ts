// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Part } from '@essaim/dev-infra';
import type { ConfigurationPart } from '@essaim/tool-profiles';
import type { Page } from 'playwright-core';

/** What the command answers about a tool that it attached. */
export interface Attached {
  readonly issuer: string;
  readonly client_id: string;
  readonly client_secret: string | null;
  readonly instance_id: string;
  readonly configuration: readonly ConfigurationPart[];
}

/** Where a tool of others may put what is its own, on loopback. */
export interface Place {
  readonly folder: string;
  readonly port: number;
  readonly url: string;
}

/** A tool of others that can be had here. */
export interface Prepared {
  /** Of `essaim tool attach`, beside the profile, the address and the organisation. */
  readonly options: readonly string[];
  start(attached: Attached): Promise<Part>;
}

/** A tool that others make, as a test attaches and opens it. */
export interface ToolOfOthers {
  readonly name: string;
  readonly profile: string;
  /** Where a sign-in begins. */
  readonly signInPath: string;
  /** Whether it ends its own session when somebody signs out elsewhere. */
  readonly hearsSignOuts: boolean;
  /** @throws SetupError when it cannot be had here */
  prepare(place: Place): Promise<Prepared>;
  /** Waits until the person is in. */
  arrived(page: Page, username: string): Promise<void>;
}

/** The one part of a configuration that is a text of a kind. */
export const textOf = (
  { configuration }: Attached,
  kind: 'file' | 'command' | 'environment',
): string => {
  const part = configuration.find((one) => one.kind === kind);
  if (!part || part.kind === 'screen') throw new Error(`the configuration has no ${kind}`);
  return part.content;
};

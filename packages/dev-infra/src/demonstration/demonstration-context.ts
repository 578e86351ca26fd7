// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DemonstrationAccount, DemonstrationKey } from '../home/run-file.ts';

/** A hosted tool that the local start can run on 127.0.0.1. `small` is our own, honest about being one. */
export type ToolSlot = {
  slot: 'first' | 'second' | 'third';
  kind: 'miniflux' | 'small';
  url: string;
};

/** What a tool needs to sign people in: the hoster reads it from identity's API. */
export type ToolClient = { name: string; clientId: string; clientSecret: string };

/** What the demonstration is given to work with: addresses, the right to set passwords, and tools to start. */
export type DemonstrationContext = {
  services: { identity: string; catalog: string; planning: string };
  console: string;
  /** With its path, `/auth`. */
  keycloak: string;
  realm: string;
  issuer: string;
  mail: string;
  smtp: string;
  /** The client through which a person's token is had by user name and password; it exists at the local start only. */
  localClient: { clientId: string; clientSecret: string };
  /** The one person who is there before anybody is invited. */
  firstAdministrator: { email: string };
  /** `ESSAIM_NOW`, when the clock is shifted. */
  now: string | undefined;
  tools: ToolSlot[];
  /** The password of an account in this copy: the same at each call. */
  passwordOf(login: string): string;
  /** Gives an account of the realm, by its user name or e-mail address, that password, as Keycloak's administrator. */
  setPassword(login: string): Promise<void>;
  /** Starts the tool of a slot with its client, waits until it answers, and starts it again at each later start. */
  startTool(slot: ToolSlot['slot'], client: ToolClient): Promise<void>;
  /** Says which step is being done. */
  report(line: string): void;
};

/** Fills an empty network through the services' APIs. It may run again after it was cut short, and then ends what is missing. */
export type SeedDemonstration = (
  context: DemonstrationContext,
) => Promise<{ accounts: DemonstrationAccount[]; keys: DemonstrationKey[] }>;

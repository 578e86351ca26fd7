// SPDX-License-Identifier: AGPL-3.0-or-later
import { createUser, fromSeed } from '@nats-io/nkeys';
import { type NatsUser, natsPermissions } from './nats-permissions.ts';

/** A new NKEY user, as its seed (`SU…`): the public key follows from it. */
export function newNatsSeed(): string {
  return new TextDecoder().decode(createUser().getSeed());
}

export type NatsAccountsOptions = {
  /** The users of the account in which the services talk. */
  users: (NatsUser & { seed: string })[];
  /** Operates the account without limits: administration and tests. */
  operatorSeed: string;
  /** The user of the system account, which sees the server itself. */
  systemSeed: string;
};

/**
 * The part of the server's configuration that says who may do what: one account with a user for each service, and SYS. Only public keys
 * are written.
 */
export function natsAccounts({ users, operatorSeed, systemSeed }: NatsAccountsOptions): string {
  const lines = users.map(
    (user) =>
      `    { nkey: ${publicKey(user.seed)}, permissions: ${JSON.stringify(natsPermissions(user, users))} }`,
  );
  return `accounts {
  ESSAIM { jetstream: enabled, users: [
${lines.join('\n')}
    { nkey: ${publicKey(operatorSeed)} }
  ] }
  SYS { users: [ { nkey: ${publicKey(systemSeed)} } ] }
}
system_account: SYS
`;
}

function publicKey(seed: string): string {
  return fromSeed(new TextEncoder().encode(seed)).getPublicKey();
}

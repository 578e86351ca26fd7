// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from 'node:crypto';

/** Who is signed in to the small tool. */
export interface ToolSession {
  readonly account: string;
  readonly subject: string;
  readonly sid: string | undefined;
  readonly name: string;
  readonly idToken: string;
}

/** A sign-in that has begun: what its answer must match. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

const MAX_ENTRIES = 10_000;

/** Sessions in memory: a restart of the tool signs everybody out of it, and of nothing else. */
export class ToolSessions {
  readonly #sessions = new Map<string, ToolSession>();
  readonly #pending = new Map<string, PendingSignIn>();

  open(session: ToolSession): string {
    return store(this.#sessions, session);
  }

  find(id: string | undefined): ToolSession | undefined {
    return id === undefined ? undefined : this.#sessions.get(id);
  }

  close(id: string | undefined): void {
    if (id !== undefined) this.#sessions.delete(id);
  }

  /** Ends what a logout token names: one session of Keycloak, or all of a person. */
  closeAll({ sid, subject }: { sid: string | undefined; subject: string | undefined }): void {
    for (const [id, session] of this.#sessions) {
      const isNamed = sid === undefined ? session.subject === subject : session.sid === sid;
      if (isNamed) this.#sessions.delete(id);
    }
  }

  /** Ends all that somebody has open. */
  closeAccount(account: string): void {
    for (const [id, session] of this.#sessions) {
      if (session.account === account) this.#sessions.delete(id);
    }
  }

  begin(pending: PendingSignIn): string {
    return store(this.#pending, pending);
  }

  take(id: string | undefined): PendingSignIn | undefined {
    if (id === undefined) return undefined;
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    return pending;
  }
}

const store = <Value>(map: Map<string, Value>, value: Value): string => {
  const [oldest] = map.keys();
  if (map.size >= MAX_ENTRIES && oldest !== undefined) map.delete(oldest);
  const id = randomBytes(32).toString('base64url');
  map.set(id, value);
  return id;
};

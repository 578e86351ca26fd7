// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const account = z.object({ uid: z.string(), name: z.string(), active: z.boolean() });

/** Somebody who has opened the small tool. */
export type ToolAccount = z.infer<typeof account>;

/** Accounts in a file, so that a tool that was killed still knows whom it let in. */
export class ToolAccounts {
  readonly #file: string;
  readonly #accounts: Map<string, ToolAccount>;

  constructor(file: string) {
    this.#file = file;
    const kept = existsSync(file)
      ? z.array(account).parse(JSON.parse(readFileSync(file, 'utf8')))
      : [];
    this.#accounts = new Map(kept.map((each) => [each.uid, each]));
  }

  find(uid: string): ToolAccount | undefined {
    return this.#accounts.get(uid);
  }

  /** The account of who signs in, made at the first time; one that was closed stays closed. */
  arrive(uid: string, name: string): ToolAccount {
    return this.#put({ uid, name, active: this.find(uid)?.active ?? true });
  }

  close(known: ToolAccount): ToolAccount {
    return this.#put({ ...known, active: false });
  }

  #put(next: ToolAccount): ToolAccount {
    this.#accounts.set(next.uid, next);
    writeFileSync(`${this.#file}.draft`, JSON.stringify([...this.#accounts.values()]));
    renameSync(`${this.#file}.draft`, this.#file);
    return next;
  }
}

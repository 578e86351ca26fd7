// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Home } from '@essaim/kernel';
import type { Change } from '../../shared/change.ts';

/** A change, with the home of what changed: who may hear of it. */
export interface HomedChange {
  readonly change: Change;
  readonly home: Home;
}

/** A change in its place in the stream of one process. */
export interface NumberedChange extends HomedChange {
  /** `<process>-<number>`, the id of its server-sent event. */
  readonly id: string;
}

type Listener = (signal: NumberedChange | 'reset' | 'check') => void;

const KEPT = 1000;

/** The changes of the last moments, and those who listen. */
export class ChangeHub {
  readonly #process = crypto.randomUUID().slice(0, 8);
  readonly #kept: NumberedChange[] = [];
  readonly #listeners = new Set<Listener>();
  #number = 0;

  /** Tells a change to all. */
  tell(change: HomedChange): void {
    this.#number += 1;
    const numbered = { ...change, id: this.last };
    this.#kept.push(numbered);
    if (this.#kept.length > KEPT) this.#kept.shift();
    for (const listener of this.#listeners) listener(numbered);
  }

  /** Says that changes may have been missed: everything is to be read again. */
  reset(): void {
    this.#kept.length = 0;
    this.#number += 1;
    for (const listener of this.#listeners) listener('reset');
  }

  /** Makes every listener check whether its session is still there. */
  check(): void {
    for (const listener of this.#listeners) listener('check');
  }

  /** The id of the last change: who read the data after it has missed none before it. */
  get last(): string {
    return `${this.#process}-${this.#number}`;
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * What came after the change with an id.
   * @returns null when that is not known any more
   */
  since(id: string): NumberedChange[] | null {
    const [process, number] = id.split('-');
    const missed = this.#number - Number(number);
    const isKept = missed >= 0 && missed <= this.#kept.length;
    if (process !== this.#process || !isKept) return null;
    return missed === 0 ? [] : this.#kept.slice(-missed);
  }
}

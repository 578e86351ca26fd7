// SPDX-License-Identifier: AGPL-3.0-or-later

/** A bell that is never missed: a wait since a count that has grown ends at once. */
export class Wake {
  readonly #waiting = new Set<() => void>();
  #count = 0;

  /** How often it rang. */
  get count(): number {
    return this.#count;
  }

  readonly ring = (): void => {
    this.#count += 1;
    for (const resume of this.#waiting) resume();
  };

  /** Resolves when it has rung since that count, after a time, or when the signal is aborted. */
  async wait(since: number, ms: number, signal: AbortSignal): Promise<void> {
    if (this.#count !== since || signal.aborted) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const resume = () => resolve();
    this.#waiting.add(resume);
    const timer = setTimeout(resume, ms);
    signal.addEventListener('abort', resume, { once: true });
    await promise;
    clearTimeout(timer);
    signal.removeEventListener('abort', resume);
    this.#waiting.delete(resume);
  }
}

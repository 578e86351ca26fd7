// SPDX-License-Identifier: AGPL-3.0-or-later
import { SetupError } from '../setup-error.ts';

/** One way to get a part: `find` gives it, or a phrase that says why this way does not serve. */
export type Candidate<T> = { name: string; find(): Promise<T | string> | T | string };

/** What was taken for a part, why, and what was passed over before it. */
export type Choice<T> = {
  part: string;
  name: string;
  found: T;
  passedOver: { name: string; reason: string }[];
};

/**
 * Takes the first candidate that serves.
 * @param remedy the sentence that says what to install when none does
 * @throws SetupError with the remedy and what each candidate lacked
 */
export async function chooseFirst<T extends object>(
  part: string,
  candidates: Candidate<T>[],
  remedy: string,
): Promise<Choice<T>> {
  const passedOver: { name: string; reason: string }[] = [];
  for (const candidate of candidates) {
    const { name } = candidate;
    const found = await Promise.try(() => candidate.find()).catch((error: unknown) =>
      error instanceof Error ? error.message : String(error),
    );
    if (typeof found !== 'string') return { part, name, found, passedOver };
    passedOver.push({ name, reason: found });
  }
  const reasons = passedOver.map(({ name, reason }) => `  ${name}: ${reason}`).join('\n');
  throw new SetupError(`${remedy}\n${reasons}`);
}

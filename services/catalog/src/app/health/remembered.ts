// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Asks once for all who ask within a while.
 * @param forMs how long an answer holds, in milliseconds; a failure is not kept
 */
export const remembered = <Answer>(
  ask: () => Promise<Answer>,
  forMs: number,
  nowMs: () => number = () => performance.now(),
): (() => Promise<Answer>) => {
  let kept: { readonly answer: Promise<Answer>; readonly untilMs: number } | undefined;
  return () => {
    if (kept && nowMs() < kept.untilMs) return kept.answer;
    const answer = ask();
    const mine = { answer, untilMs: nowMs() + forMs };
    kept = mine;
    answer.catch(() => {
      if (kept === mine) kept = undefined;
    });
    return answer;
  };
};

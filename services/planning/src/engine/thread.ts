// SPDX-License-Identifier: AGPL-3.0-or-later
import { parentPort } from 'node:worker_threads';
import { calculatePlan, explainPacked, inputsHash, takenByPacked } from './calculate.ts';
import { forecastPacked } from './forecast-packed.ts';
import type { Answer, FromThread, Question } from './messages.ts';
import { stopFlag } from './stop-flag.ts';

const say = (message: FromThread): void => parentPort?.postMessage(message, []);

const answer = (id: number, question: Question): unknown => {
  const onProgress = (progress: number) => say({ id, progress });
  switch (question.kind) {
    case 'propose':
      return calculatePlan(question.problem, question.options);
    case 'explain':
      return explainPacked(question.packed, question.node);
    case 'taken':
      return takenByPacked(question.packed);
    case 'forecast': {
      const { isRaised } = stopFlag(question.stop);
      return forecastPacked(question.packed, question.runs, { isStopped: isRaised, onProgress });
    }
    default:
      return inputsHash(question.problem, question.options);
  }
};

parentPort?.on('message', ({ id, question }: { id: number; question: Question }) => {
  let reply: Answer;
  try {
    reply = { id, ok: true, value: answer(id, question) };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : 'unknown failure';
    reply = { id, ok: false, message };
  }
  say(reply);
});

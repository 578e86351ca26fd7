// SPDX-License-Identifier: AGPL-3.0-or-later
import { parentPort } from 'node:worker_threads';
import { calculatePlan, explainPacked, inputsHash, takenByPacked } from './calculate.ts';
import type { Answer, Question } from './messages.ts';

const answer = (question: Question): unknown => {
  switch (question.kind) {
    case 'propose':
      return calculatePlan(question.problem, question.options);
    case 'explain':
      return explainPacked(question.packed, question.node);
    case 'taken':
      return takenByPacked(question.packed);
    default:
      return inputsHash(question.problem, question.options);
  }
};

parentPort?.on('message', ({ id, question }: { id: number; question: Question }) => {
  let reply: Answer;
  try {
    reply = { id, ok: true, value: answer(question) };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : 'unknown failure';
    reply = { id, ok: false, message };
  }
  parentPort?.postMessage(reply, []);
});

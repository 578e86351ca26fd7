// SPDX-License-Identifier: AGPL-3.0-or-later
import { parentPort } from 'node:worker_threads';
import {
  calculatePlan,
  explainPacked,
  inputsHash,
  loadOfPacked,
  takenByPacked,
} from './calculate.ts';
import { forecastPacked } from './forecast-packed.ts';
import { helpForPacked } from './help-for-packed.ts';
import { improvePacked } from './improve-packed.ts';
import type { Answer, FromThread, Question } from './messages.ts';
import { replanPacked } from './replan-packed.ts';
import type { Steps } from './steps.ts';
import { stopFlag } from './stop-flag.ts';

const say = (message: FromThread): void => parentPort?.postMessage(message, []);

const answer = (id: number, question: Question): unknown => {
  const stepsOf = (stop: SharedArrayBuffer): Steps => ({
    isStopped: stopFlag(stop).isRaised,
    onProgress: (progress) => say({ id, progress }),
  });
  switch (question.kind) {
    case 'propose':
      return calculatePlan(question.problem, question.options);
    case 'explain':
      return explainPacked(question.packed, question.node);
    case 'taken':
      return takenByPacked(question.packed);
    case 'load':
      return loadOfPacked(question.packed);
    case 'help':
      return helpForPacked(question.packed);
    case 'replan':
      return replanPacked(question.packed, question.repair);
    case 'forecast':
      return forecastPacked(question.packed, question.runs, stepsOf(question.stop));
    case 'improve':
      return improvePacked(question.packed, question.schedules, stepsOf(question.stop));
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

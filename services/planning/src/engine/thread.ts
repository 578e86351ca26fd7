// SPDX-License-Identifier: AGPL-3.0-or-later
import { parentPort } from 'node:worker_threads';
import {
  calculatePlan,
  explainPacked,
  inputsHash,
  loadOfPacked,
  takenByPacked,
  whyNotPacked,
} from './calculate.ts';
import { forecastPacked } from './forecast-packed.ts';
import { helpForPacked } from './help-for-packed.ts';
import { improvePacked } from './improve-packed.ts';
import type { FromThread, Question } from './messages.ts';
import { outlookPacked } from './outlook-packed.ts';
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
    case 'why-not':
      return whyNotPacked(question.packed, question.organisation, question.wave);
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
    case 'outlook': {
      const { packed, repair, runs, stop } = question;
      return outlookPacked(packed, repair, runs, stepsOf(stop));
    }
    case 'improve':
      return improvePacked(question.packed, question.schedules, stepsOf(question.stop));
    default:
      return inputsHash(question.problem, question.options);
  }
};

const reply = async (id: number, question: Question): Promise<void> => {
  try {
    say({ id, ok: true, value: await answer(id, question) });
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : 'unknown failure';
    say({ id, ok: false, message });
  }
};

parentPort?.on('message', ({ id, question }: { id: number; question: Question }) => {
  void reply(id, question);
});

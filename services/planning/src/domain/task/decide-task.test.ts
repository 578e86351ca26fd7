// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, newId } from '@essaim/kernel';
import { describe, expect, test } from 'vitest';
import { decideTask } from './decide-task.ts';
import { evolveTask } from './evolve-task.ts';
import type { DeclarationInput, TaskCommand, TaskFacts } from './task-command.ts';
import { isDone, isLate, taskLabel } from './task-label.ts';
import { type Task, newTask } from './task.ts';

const [camille, alix] = [newId(), newId()];
const START = '2027-01-04T08:00:00Z';
const facts: TaskFacts = {
  now: '2027-03-09T09:00:00Z',
  today: '2027-03-09',
  by: camille,
  waits: 'D01 Mayenne',
  endWaits: '',
  reliedOn: '',
  heldUntil: null,
  freeze: null,
  stop: null,
  isExpired: false,
  isPlanned: true,
};
const input: DeclarationInput = { doneOn: '2027-03-08', evidence: [] };

const given = (...commands: (TaskCommand | [TaskCommand, Partial<TaskFacts>])[]): Task =>
  commands.reduce<Task>(
    (task, one) => {
      const [command, change] = Array.isArray(one) ? one : [one, {}];
      return evolveTask(task, decideTask(task, command, { ...facts, ...change }));
    },
    newTask('none', START),
  );

const when = (task: Task, command: TaskCommand, change: Partial<TaskFacts> = {}): Task =>
  evolveTask(task, decideTask(task, command, { ...facts, ...change }));

const refusal = (run: () => unknown): [string, object] => {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return [error.code, error.params];
    throw error;
  }
  throw new Error('nothing was refused');
};

const ready = { kind: 'ready' } as const;
const start = { kind: 'start' } as const;
const declare = { kind: 'declare', input } as const;
const accept = { kind: 'accept' } as const;
const refuse = { kind: 'refuse', message: 'Il manque la date' } as const;
const block = { kind: 'block', reason: 'hoster', text: 'Pas de réponse' } as const;
const byAlix = { by: alix };

describe('the way of a task', () => {
  test('from todo to accepted', () => {
    const task = given(ready, start, declare, [accept, byAlix]);
    expect(task).toMatchObject({
      state: 'accepted',
      startedOn: '2027-03-08',
      doneOn: '2027-03-08',
      acceptance: { by: alix },
    });
    expect(isDone(task)).toBe(true);
  });

  test('a refusal returns it to in progress with its message, until it is declared again', () => {
    const refused = given(ready, declare, [refuse, byAlix]);
    expect(refused).toMatchObject({ state: 'in-progress', doneOn: null });
    expect(refused.refusal?.message).toBe('Il manque la date');
    expect(taskLabel(refused)).toBe('refused');
    const again = when(refused, declare);
    expect(again.refusal).toBeNull();
    expect(taskLabel(again)).toBe('declared');
  });

  test('a declaration is corrected until it is accepted', () => {
    const corrected = when(given(ready, declare), {
      kind: 'correct',
      input: { ...input, doneOn: '2027-03-05' },
    });
    expect(corrected.doneOn).toBe('2027-03-05');
    const accepted = given(ready, declare, [accept, byAlix]);
    expect(refusal(() => when(accepted, { kind: 'correct', input }))).toEqual([
      'task-state-refused',
      { state: 'accepted' },
    ]);
  });

  test('unblocking returns it where it was', () => {
    expect(given(ready, block, { kind: 'unblock' }).state).toBe('ready');
    expect(given(ready, start, block, { kind: 'unblock' }).state).toBe('in-progress');
    expect(given(ready, block).blocked).toMatchObject({ reason: 'hoster', since: facts.now });
  });

  test('declaring ends a block', () => {
    expect(given(ready, block, declare)).toMatchObject({ state: 'declared', blocked: null });
  });

  test('skipping ends it for those who wait for it', () => {
    const skipped = given([{ kind: 'skip', message: 'Déjà fait ailleurs' }, byAlix]);
    expect(isDone(skipped)).toBe(true);
    expect(refusal(() => when(skipped, ready))[0]).toBe('task-state-refused');
  });

  test('expired evidence of an accepted task is renewed without holding those who went on', () => {
    const accepted = given(ready, declare, [accept, byAlix]);
    expect(refusal(() => when(accepted, declare))[0]).toBe('task-state-refused');
    const renewed = when(accepted, declare, { isExpired: true });
    expect(renewed.state).toBe('declared');
    expect(isDone(renewed)).toBe(true);
  });
});

describe('an acceptance that is taken back', () => {
  const takeBack = { kind: 'take-back', message: 'Le mauvais fichier' } as const;
  const accepted = given(ready, declare, [accept, byAlix]);

  test('leaves the task declared, to be corrected, refused or accepted again', () => {
    const back = when(accepted, takeBack, byAlix);
    expect(back).toMatchObject({ state: 'declared', acceptance: null, doneOn: '2027-03-08' });
    expect(when(back, accept, byAlix).state).toBe('accepted');
  });
  test('is refused once something rests on it, and where the product accepted by itself', () => {
    expect(refusal(() => when(accepted, takeBack, { reliedOn: '« Jalon 1 »' }))).toEqual([
      'task-relied-on',
      { by: '« Jalon 1 »' },
    ]);
    const byItself = given(ready, declare, [accept, { by: null }]);
    expect(refusal(() => when(byItself, takeBack))[0]).toBe('task-done-by-itself');
    expect(refusal(() => when(given(ready, declare), takeBack))[0]).toBe('task-state-refused');
  });
});

describe('what is refused', () => {
  test('to begin what still waits, with what it waits for', () => {
    for (const command of [start, declare, block]) {
      expect(refusal(() => when(newTask('none', START), command))).toEqual([
        'task-not-ready',
        { waits: 'D01 Mayenne' },
      ]);
    }
  });

  test('to accept or refuse what one declared', () => {
    const declared = given(ready, declare);
    expect(refusal(() => when(declared, accept))[0]).toBe('accepting-own-declaration');
    expect(refusal(() => when(declared, refuse))[0]).toBe('accepting-own-declaration');
  });

  test('a day in the future', () => {
    const task = given(ready);
    const tomorrow = '2027-03-10';
    expect(
      refusal(() => when(task, { kind: 'declare', input: { ...input, doneOn: tomorrow } })),
    ).toEqual(['date-in-future', { date: tomorrow }]);
    expect(refusal(() => when(task, { kind: 'start', startedOn: tomorrow }))[0]).toBe(
      'date-in-future',
    );
  });

  test('to work while the organisation is on hold', () => {
    const held = { heldUntil: '2027-04-30' };
    for (const command of [start, declare, block]) {
      expect(refusal(() => when(given(ready), command, held))).toEqual([
        'task-on-hold',
        { until: '2027-04-30' },
      ]);
    }
  });

  test('to begin while a freeze forbids it, by saying so or by declaring it done', () => {
    const words = {
      owner: 'Alix Durand',
      place: 'Pays de la Loire',
      until: '2027-03-31',
      reason: 'Congrès',
      who: 'Alix Durand',
    };
    const freeze = { kind: 'deny' as const, ...words };
    for (const command of [start, declare]) {
      expect(refusal(() => when(given(ready), command, { freeze }))).toEqual([
        'freeze-in-force',
        words,
      ]);
    }
    const outside = { ...freeze, kind: 'allow' as const };
    expect(refusal(() => when(given(ready), start, { freeze: outside }))).toEqual([
      'window-closed',
      words,
    ]);
    expect(when(given(ready, start), declare, { freeze }).state).toBe('declared');
    expect(when(given(ready), block, { freeze }).state).toBe('blocked');
  });

  test('to declare by hand what declares itself', () => {
    for (const action of ['activation', 'invite'] as const) {
      const task = when(newTask(action, START), ready);
      expect(refusal(() => when(task, declare))[0]).toBe('task-done-by-itself');
      expect(when(task, declare, { by: null }).state).toBe('declared');
    }
  });

  test.each([
    ['accept', accept, given(ready)],
    ['unblock', { kind: 'unblock' }, given(ready)],
    ['start', start, given(ready, start)],
    ['block', block, given(ready, block)],
    ['ready', ready, given(ready)],
  ] as const)('%s in a state that does not allow it', (_, command, task) => {
    expect(refusal(() => when(task, command, byAlix))[0]).toBe('task-state-refused');
  });
});

test('late is past its planned end and not declared', () => {
  expect(isLate(given(ready), '2027-03-08', '2027-03-09')).toBe(true);
  expect(isLate(given(ready), '2027-03-09', '2027-03-09')).toBe(false);
  expect(isLate(given(ready, declare), '2027-03-08', '2027-03-09')).toBe(false);
  expect(isLate(given(ready), null, '2027-03-09')).toBe(false);
});

test('a link to its end keeps it from being declared, and lets it begin', () => {
  const held = { endWaits: 'R04 Pays de la Loire' };
  expect(given(ready, [start, held]).state).toBe('in-progress');
  expect(refusal(() => given(ready, start, [declare, held]))).toEqual([
    'task-not-endable',
    { waits: held.endWaits },
  ]);
  const correct = { kind: 'correct', input } as const;
  expect(refusal(() => given(ready, declare, [correct, held]))[0]).toBe('task-not-endable');
  expect(given(ready, [declare, { ...held, by: null }]).state).toBe('declared');
});

describe('a pinned date', () => {
  const pin = { kind: 'pin', notBefore: '2027-05-03', reason: 'Congrès' } as const;
  const unpin = { kind: 'unpin' } as const;

  test('is kept with who set it and why, moves no state, and is replaced or taken away', () => {
    const pinned = given(ready, [pin, byAlix]);
    expect(pinned).toMatchObject({ state: 'ready', since: facts.now });
    expect(pinned.pin).toEqual({
      notBefore: '2027-05-03',
      reason: 'Congrès',
      at: facts.now,
      by: alix,
    });
    const again = when(pinned, { ...pin, notBefore: '2027-06-01' });
    expect(again.pin).toMatchObject({ notBefore: '2027-06-01', by: camille });
    expect(when(again, unpin).pin).toBeNull();
    expect(given(pin).state).toBe('todo');
  });
  test('lies today or later, on a task that the plan dates and nobody began', () => {
    const task = given(ready);
    expect(when(task, { ...pin, notBefore: facts.today }).pin?.notBefore).toBe(facts.today);
    expect(refusal(() => when(task, { ...pin, notBefore: '2027-03-08' }))).toEqual([
      'pin-past',
      { date: '2027-03-08' },
    ]);
    expect(refusal(() => when(task, { ...pin, notBefore: '2030-03-10' }))).toEqual([
      'pin-far',
      { date: '2030-03-10', last: '2030-03-09' },
    ]);
    expect(refusal(() => when(task, pin, { isPlanned: false }))[0]).toBe('pin-unplanned');
    expect(refusal(() => when(task, unpin))[0]).toBe('task-not-pinned');
    const begun = given(ready, pin, start);
    expect(refusal(() => when(begun, pin))[0]).toBe('task-state-refused');
    expect(refusal(() => when(begun, unpin))[0]).toBe('task-state-refused');
  });
});

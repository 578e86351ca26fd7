// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { PlaybookText } from '../../sentences/playbook-text.tsx';
import { placeOf } from '../../territory/place.ts';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/check.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useProblemSentence } from '../../ui/failure.tsx';
import { Note } from '../../ui/note.tsx';

type Task = Planning['TaskSummary'];
type Outcome = { done: number; failed: { task: Task; error: Error }[] };
type Props = {
  tasks: readonly Task[];
  summary: ReactNode;
  hint: ReactNode;
  /** What the button says for so many. */
  renderAction: (count: number) => ReactNode;
  /** What is said when so many were done. */
  renderDone: (count: number) => ReactNode;
  act: (task: Task) => Promise<unknown>;
};

/** The same act on several tasks, one after the other; those that could not be are named with their reason. */
export function ManyTasks({ tasks, summary, hint, renderAction, renderDone, act }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const picked = tasks.filter(({ id }) => chosen.has(id));
  const run = useCommand(
    'planning',
    async (those: readonly Task[]): Promise<Outcome> => {
      const failed: Outcome['failed'] = [];
      for (const task of those) {
        try {
          await act(task);
        } catch (error) {
          failed.push({ task, error: error as Error });
        }
      }
      return { done: those.length - failed.length, failed };
    },
    (result) => {
      setOutcome(result);
      setChosen(new Set());
    },
  );
  if (tasks.length < 2 && outcome === null) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run.mutate(picked);
  };
  const toggle = (id: string) =>
    setChosen(new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]));
  const all = picked.length === tasks.length;
  return (
    <>
      {outcome !== null && <OutcomeNote outcome={outcome} renderDone={renderDone} />}
      {tasks.length > 1 && (
        <Disclosure summary={summary}>
          <form className="help" onSubmit={submit}>
            <fieldset>
              <legend className="small muted">{hint}</legend>
              <Check
                checked={all}
                onChange={() => setChosen(new Set(all ? [] : tasks.map(({ id }) => id)))}
              >
                <b>
                  <Trans>Toutes</Trans>
                </b>
              </Check>
              {tasks.map((task) => (
                <Check key={task.id} checked={chosen.has(task.id)} onChange={() => toggle(task.id)}>
                  <PlaybookText text={task.title} />, {placeOf(task.organisation)}
                </Check>
              ))}
            </fieldset>
            <div className="actions">
              <Button type="submit" disabled={picked.length === 0} pending={run.isPending}>
                {renderAction(picked.length)}
              </Button>
            </div>
          </form>
        </Disclosure>
      )}
    </>
  );
}

function OutcomeNote({ outcome, renderDone }: { outcome: Outcome } & Pick<Props, 'renderDone'>) {
  const sentence = useProblemSentence();
  const { failed } = outcome;
  return (
    <Note tone={failed.length === 0 ? 'live' : 'late'} said="politely">
      {outcome.done > 0 && <p>{renderDone(outcome.done)}</p>}
      {failed.length > 0 && (
        <>
          <p>
            <Plural
              value={failed.length}
              one="Une n’a pas pu l’être :"
              other="# n’ont pas pu l’être :"
            />
          </p>
          <ul className="bullets">
            {failed.map(({ task, error }) => (
              <li key={task.id}>
                <Trans>
                  <PlaybookText text={task.title} />, {placeOf(task.organisation)} :{' '}
                  {sentence(error)}
                </Trans>
              </li>
            ))}
          </ul>
        </>
      )}
    </Note>
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';

type Props = {
  /** How far it is, in words. */
  children: ReactNode;
  /** What is counted. */
  label: string;
  done: number;
  size: number;
  isStopping: boolean;
  stopping: ReactNode;
  stop: () => Promise<unknown>;
  stopWords: ReactNode;
};

/** How far a long computation is, and the way to stop it. The plan can be looked at meanwhile. */
export function WorkProgress(props: Props) {
  const stop = useCommand('planning', props.stop);
  return (
    <>
      <p>{props.isStopping ? props.stopping : props.children}</p>
      <progress aria-label={props.label} value={props.done} max={props.size} />
      {stop.error !== null && <ActionError error={stop.error} />}
      {!props.isStopping && (
        <p className="actions end">
          <Button pending={stop.isPending} onClick={() => stop.mutate(undefined)}>
            {props.stopWords}
          </Button>
        </p>
      )}
    </>
  );
}

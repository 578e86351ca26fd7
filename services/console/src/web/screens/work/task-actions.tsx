// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { startTask, unblockTask } from '../../api/task-commands.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { Note } from '../../ui/note.tsx';
import { FreezeNote } from '../../sentences/freeze-note.tsx';
import { PauseNote } from '../../sentences/pause-note.tsx';
import { ActionError } from '../../ui/action-error.tsx';
import { AskForDecision } from './ask-for-decision.tsx';
import { AskForHelp } from './ask-for-help.tsx';
import { BlockForm } from './block-form.tsx';
import { DeclareForm } from './declare-form.tsx';
import { DecideDeclaration } from './decide-declaration.tsx';
import { PinForm } from './pin-form.tsx';
import { PinNote } from './pin-note.tsx';
import { SkipForm } from './skip-form.tsx';
import { StartedOnForm } from './started-on-form.tsx';
import { TakeBackForm } from './take-back-form.tsx';

/** What the hat may do with the task now. */
export function TaskActions({ task }: { task: Planning['Task'] }) {
  const allowed = new Set(task.allowed);
  const start = useCommand('planning', () => startTask(task));
  const unblock = useCommand('planning', () => unblockTask(task));
  const [correcting, setCorrecting] = useState(false);
  const opener = `correct-${task.id}`;
  const correct = (wanted: boolean) => {
    setCorrecting(wanted);
    // What is pressed goes away: the focus follows to what takes its place.
    requestAnimationFrame(() => focusField(wanted ? `done-${task.id}` : opener));
  };
  const failed = start.error ?? unblock.error;
  return (
    <>
      {failed !== null && <ActionError error={failed} />}
      {task.action === 'none' ? null : <OwnScreen task={task} />}
      <PauseNote stop={task.paused} />
      <FreezeNote freeze={task.freeze} />
      <PinNote task={task} />
      <div className="actions end">
        {allowed.has('start') && (
          <Button pending={start.isPending} onClick={() => start.mutate(undefined)}>
            <Trans>Dire que c’est commencé</Trans>
          </Button>
        )}
        {allowed.has('unblock') && (
          <Button pending={unblock.isPending} onClick={() => unblock.mutate(undefined)}>
            <Trans>Plus rien ne bloque</Trans>
          </Button>
        )}
        {allowed.has('correct') && !correcting && (
          <Button id={opener} onClick={() => correct(true)}>
            <Trans>Corriger la déclaration</Trans>
          </Button>
        )}
      </div>
      {allowed.has('declare') && <DeclareForm task={task} />}
      {allowed.has('correct') && correcting && (
        <DeclareForm task={task} correcting onDone={() => correct(false)} />
      )}
      {(allowed.has('accept') || allowed.has('refuse')) && <DecideDeclaration task={task} />}
      <div className="t-foot">
        {allowed.has('start') && (
          <Disclosure summary={<Trans>Elle a commencé un autre jour</Trans>}>
            <StartedOnForm task={task} />
          </Disclosure>
        )}
        {allowed.has('help') && (
          <Disclosure summary={<Trans>Demander de l’aide</Trans>}>
            <AskForHelp taskId={task.id} />
          </Disclosure>
        )}
        {allowed.has('decision') && (
          <Disclosure summary={<Trans>Demander une décision à la strate au-dessus</Trans>}>
            <AskForDecision taskId={task.id} />
          </Disclosure>
        )}
        {allowed.has('block') && (
          <Disclosure summary={<Trans>Signaler ce qui bloque</Trans>}>
            <BlockForm task={task} />
          </Disclosure>
        )}
        {allowed.has('take-back') && (
          <Disclosure summary={<Trans>Revenir sur l’acceptation</Trans>}>
            <TakeBackForm task={task} />
          </Disclosure>
        )}
        {allowed.has('pin') && (
          <Disclosure
            summary={
              task.pin === null ? (
                <Trans>Épingler la date de début</Trans>
              ) : (
                <Trans>Épingler un autre jour</Trans>
              )
            }
          >
            <PinForm key={task.revision} task={task} />
          </Disclosure>
        )}
        {allowed.has('skip') && (
          <Disclosure summary={<Trans>Écarter cette tâche</Trans>}>
            <SkipForm task={task} />
          </Disclosure>
        )}
      </div>
    </>
  );
}

function OwnScreen({ task }: { task: Planning['Task'] }) {
  const search = { organisation: task.organisation.id, task: task.id };
  if (task.action === 'activation' && task.activation !== null) {
    return (
      <p className="actions end">
        <Link
          className={buttonClass('main')}
          to="/activations/$activationId"
          params={{ activationId: task.activation.id }}
        >
          <Trans>Suivre l’activation de {task.activation.toolName}</Trans>
        </Link>
      </p>
    );
  }
  if (task.action === 'activation') {
    return (
      <Note className="end">
        <p>
          <Trans>
            Cette tâche se fait au catalogue et se déclare toute seule quand l’outil est actif.
          </Trans>
        </p>
        <p className="actions">
          <Link className={buttonClass('main')} to="/catalogue" search={search}>
            <Trans>Demander un outil</Trans>
          </Link>
        </p>
      </Note>
    );
  }
  return (
    <Note className="end">
      <p>
        {task.action === 'invite' ? (
          <Trans>
            Cette tâche se déclare toute seule quand les mandats demandés sont pris. La coordination
            de la région invite les personnes depuis « Mes départements ».
          </Trans>
        ) : (
          <Trans>
            Cette tâche se déclare toute seule quand le fournisseur d’identité est en service :
            raccordez-le et essayez-le avec un compte.
          </Trans>
        )}
      </p>
      {task.action === 'connect-idp' && (
        <p className="actions">
          <Link className={buttonClass('plain')} to="/fournisseurs">
            <Trans>Raccorder le fournisseur d’identité</Trans>
          </Link>
        </p>
      )}
    </Note>
  );
}

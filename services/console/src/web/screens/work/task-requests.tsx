// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { personName } from '../../format/person-name.ts';
import { useSession } from '../../api/session.ts';
import { commentTask } from '../../api/task-commands.ts';
import { useCommand } from '../../api/use-command.ts';
import { shortInstant } from '../../format/instant.ts';
import { PersonNames } from '../../sentences/person-names.tsx';
import { ActionError } from '../../ui/action-error.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { AnswerRequest } from './answer-request.tsx';
import { RequestShown } from './request-shown.tsx';

/** Calls for help or for a decision that wait, and the comments. */
export function TaskRequests({ task }: { task: Planning['Task'] }) {
  return (
    <>
      {task.openRequests.map((request) => (
        <section className="asked end" key={request.id}>
          <RequestShown request={request} />
          <p className="meta">
            <Trans>Peuvent répondre :</Trans> <PersonNames people={request.to} />
          </p>
          {task.allowed.includes('answer') && request.answer === null && (
            <AnswerRequest requestId={request.id} />
          )}
        </section>
      ))}
      <Comments task={task} />
    </>
  );
}

function Comments({ task }: { task: Planning['Task'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const [text, setText] = useState('');
  const add = useCommand(
    'planning',
    (said: string) => commentTask(task.id, crypto.randomUUID(), said),
    () => setText(''),
  );
  const count = task.comments.length;
  return (
    <Disclosure
      summary={count === 0 ? <Trans>Commenter</Trans> : <Trans>Commentaires ({count})</Trans>}
    >
      <ul className="rows">
        {task.comments.map((comment) => (
          <li key={comment.id}>
            <div>
              <b>{comment.by !== null && personName(comment.by)}</b>
              <span>{shortInstant(comment.at, i18n.locale, today)}</span>
              <p className="pre">{comment.text}</p>
            </div>
          </li>
        ))}
      </ul>
      {task.allowed.includes('comment') && (
        <FieldErrors error={add.error} fields={{ text: `comment-${task.id}` }}>
          <form
            className="help"
            onSubmit={(event) => {
              event.preventDefault();
              const said = text.trim();
              if (said !== '') add.mutate(said);
            }}
          >
            <TextArea
              id={`comment-${task.id}`}
              label={<Trans>Votre commentaire</Trans>}
              maxLength={2000}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            {add.error !== null && <ActionError error={add.error} />}
            <div className="actions">
              <Button type="submit" pending={add.isPending}>
                <Trans>Ajouter le commentaire</Trans>
              </Button>
            </div>
          </form>
        </FieldErrors>
      )}
    </Disclosure>
  );
}

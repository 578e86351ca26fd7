// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { answerRequest } from '../../api/task-commands.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';

/** Answers a call for help or for a decision. */
export function AnswerRequest({ requestId }: { requestId: string }) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const answer = useCommand('planning', () => answerRequest(requestId, text.trim()));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (text.trim() === '') focusField(`answer-${requestId}`);
    else answer.mutate(undefined);
  };
  return (
    <FieldErrors error={answer.error} fields={{ message: `answer-${requestId}` }}>
      <form className="help" onSubmit={submit} noValidate>
        <TextArea
          id={`answer-${requestId}`}
          label={<Trans>Votre réponse</Trans>}
          maxLength={1000}
          value={text}
          error={tried && text.trim() === '' ? t`Il manque la réponse. Écrivez-la.` : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {answer.error !== null && <ActionError error={answer.error} />}
        <div className="actions">
          <Button look="main" type="submit" pending={answer.isPending}>
            <Trans>Envoyer la réponse</Trans>
          </Button>
        </div>
      </form>
    </FieldErrors>
  );
}

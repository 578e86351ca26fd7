// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { type Confirmation, confirmTool, retryTool } from '../../api/departure-commands.ts';
import type { Identity } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { TextArea } from '../../ui/text-area.tsx';

/** Says what became of an account in a tool, or has essaim try again. */
export function ConfirmForm({ task }: { task: Identity['OffboardingTool'] }) {
  const { t } = useLingui();
  const [outcome, setOutcome] = useState<Confirmation['outcome']>('removed');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const field = `note-${task.id}`;
  const note = text.trim();
  const isMissing = outcome === 'not-removed' && note === '';
  const confirm = useCommand('identity', () =>
    confirmTool(task.id, { outcome, ...(note !== '' && { note }) }),
  );
  const retry = useCommand('identity', () => retryTool(task.id));
  const failed = confirm.error ?? retry.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isMissing) focusField(field);
    else confirm.mutate(undefined);
  };
  return (
    <Disclosure
      summary={
        <>
          <Trans>Confirmer</Trans>
          <span className="vh"> {task.name}</span>
        </>
      }
    >
      {failed !== null && <ActionError error={failed} />}
      <form onSubmit={submit} noValidate>
        <Segmented
          legend={<Trans>Ce qu’est devenu le compte</Trans>}
          visibleLegend
          value={outcome}
          onChange={setOutcome}
          choices={[
            { value: 'removed', label: <Trans>Retiré</Trans> },
            { value: 'absent', label: <Trans>Il n’y en avait pas</Trans> },
            { value: 'not-removed', label: <Trans>Laissé en place</Trans> },
          ]}
        />
        <TextArea
          id={field}
          label={<Trans>Note pour la preuve</Trans>}
          maxLength={500}
          value={text}
          error={tried && isMissing ? t`Il manque la raison. Écrivez-la en une phrase.` : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <p className="actions">
          <Button look="main" type="submit" pending={confirm.isPending}>
            <Trans>Confirmer</Trans>
          </Button>
          {task.promise === 'api' && (
            <Button icon="retry" pending={retry.isPending} onClick={() => retry.mutate(undefined)}>
              <Trans>Essayer de nouveau</Trans>
            </Button>
          )}
        </p>
      </form>
    </Disclosure>
  );
}

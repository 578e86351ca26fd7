// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { raiseObjection } from '../../api/objection-commands.ts';
import type { ObjectedPlan } from '../../api/objection-queries.ts';
import { useCommand } from '../../api/use-command.ts';
import { useOnceKey } from '../../api/use-once-key.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { Note } from '../../ui/note.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import '../work/work.css';

type Props = {
  plan: ObjectedPlan;
  /** Key of the task or gate. */
  node: string;
};

const FIELDS = { reason: 'objection-reason', notBefore: 'objection-day' };

/** A region says that a date does not suit, and from when it would. */
export function ObjectForm({ plan, node }: Props) {
  const [raised, setRaised] = useState(false);
  return raised ? (
    <Note tone="live" said="politely">
      <p>
        <Trans>L’objection est transmise à la coordination nationale.</Trans>
      </p>
    </Note>
  ) : (
    <Disclosure summary={<Trans>Cette date ne nous convient pas</Trans>}>
      <Form plan={plan} node={node} onDone={() => setRaised(true)} />
    </Disclosure>
  );
}

function Form({ plan, node, onDone }: Props & { onDone: () => void }) {
  const { t } = useLingui();
  const key = useOnceKey();
  const [reason, setReason] = useState('');
  const [notBefore, setNotBefore] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = reason.trim() === '';
  const raise = useCommand(
    'planning',
    () =>
      raiseObjection(
        plan,
        { node, reason: reason.trim(), ...(notBefore !== '' && { notBefore }) },
        key,
      ),
    onDone,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isMissing) focusField(FIELDS.reason);
    else raise.mutate(undefined);
  };
  return (
    <FieldErrors error={raise.error} fields={FIELDS}>
      <form className="help" onSubmit={submit} noValidate>
        <TextArea
          id={FIELDS.reason}
          label={<Trans>Pourquoi</Trans>}
          hint={<Trans>La nation lit cette phrase et vous répond.</Trans>}
          maxLength={500}
          value={reason}
          error={tried && isMissing ? t`Il manque la raison. Écrivez-la en une phrase.` : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextField
          id={FIELDS.notBefore}
          type="date"
          label={<Trans>Pas avant le (si vous le savez)</Trans>}
          value={notBefore}
          onChange={(event) => setNotBefore(event.currentTarget.value)}
        />
        {raise.error !== null && <ActionError error={raise.error} />}
        <div className="actions">
          <Button type="submit" pending={raise.isPending}>
            <Trans>Transmettre l’objection</Trans>
          </Button>
        </div>
      </form>
    </FieldErrors>
  );
}

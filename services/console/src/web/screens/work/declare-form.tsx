// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useIsMutating } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { personName } from '../../format/person-name.ts';
import { useSession } from '../../api/session.ts';
import { correctDeclaration, declareTask } from '../../api/task-commands.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { SubTitle } from '../../ui/sub-title.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { EvidenceInputs } from './evidence-inputs.tsx';
import {
  draftOf,
  evidenceKey,
  fieldId,
  missingFields,
  propertyFields,
  toDeclaration,
  withValues,
} from './evidence-draft.ts';
import { useFieldWords } from './field-words.ts';
import { sendingFiles } from './files-input.tsx';
import { useStoredDraft } from './use-stored-draft.ts';

type Props = { task: Planning['Task']; correcting?: boolean; onDone?: () => void };

/** Declares a task done with its evidence; what is typed is kept until it is sent. */
export function DeclareForm({ task, correcting = false, onDone }: Props) {
  const { t } = useLingui();
  const { today } = useSession();
  const words = useFieldWords();
  const { draft, change, clear } = useStoredDraft(task.id, draftOf(task.declaration, today));
  const [tries, setTries] = useState(0);
  const [kept, setKept] = useState(false);
  const sending = useIsMutating({ mutationKey: sendingFiles(task.id) }) > 0;
  const send = useCommand(
    'planning',
    (declaration: Planning['NewDeclaration']) =>
      correcting ? correctDeclaration(task, declaration) : declareTask(task, declaration),
    () => {
      clear();
      onDone?.();
    },
  );
  const missing = tries > 0 ? missingFields(task.evidenceAsked, draft) : [];
  const issues = missing.map(({ evidence, name, proof }) => ({
    field: fieldId(task.id, evidence, name),
    message: proof ? words.missingProof(evidence.text) : words.missing(name, evidence.text),
  }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    setKept(false);
    if (missingFields(task.evidenceAsked, draft).length > 0) return;
    send.mutate(toDeclaration(task.evidenceAsked, draft));
  };
  const label = correcting ? <Trans>Envoyer la correction</Trans> : <Trans>Déclarer faite</Trans>;
  const titleId = `declare-${task.id}`;
  return (
    <FieldErrors error={send.error} fields={propertyFields(task)}>
      <form className="declare" aria-labelledby={titleId} onSubmit={submit} noValidate>
        <SubTitle id={titleId}>
          {correcting ? (
            <Trans>Corriger la déclaration</Trans>
          ) : (
            <Trans>Déclarer cette tâche faite</Trans>
          )}
        </SubTitle>
        {issues.length > 0 && (
          <ErrorSummary
            key={tries}
            title={<Trans>Rien n’est encore envoyé. À compléter :</Trans>}
            issues={issues}
          />
        )}
        {send.error !== null && <ActionError error={send.error} />}
        <TextField
          id={`done-${task.id}`}
          type="date"
          label={<Trans>Fait le</Trans>}
          max={today}
          value={draft.doneOn}
          onChange={(event) => {
            const doneOn = event.currentTarget.value;
            change((before) => ({ ...before, doneOn }));
          }}
        />
        {task.evidenceAsked.map((evidence) => (
          <EvidenceInputs
            key={evidenceKey(evidence)}
            task={task}
            evidence={evidence}
            values={draft.values[evidenceKey(evidence)] ?? {}}
            missing={missing.filter((one) => one.evidence === evidence).map(({ name }) => name)}
            onChange={(update) => change((before) => withValues(before, evidence, update))}
          />
        ))}
        <TextArea
          id={`note-${task.id}`}
          label={<Trans>Un mot pour qui accepte (facultatif)</Trans>}
          maxLength={2000}
          value={draft.note}
          onChange={(event) => {
            const note = event.currentTarget.value;
            change((before) => ({ ...before, note }));
          }}
        />
        <div className="actions end">
          <Button
            look="main"
            type="submit"
            pending={send.isPending || sending}
            {...(sending ? { pendingLabel: label } : {})}
          >
            {label}
          </Button>
          <Button onClick={() => (onDone === undefined ? setKept(true) : onDone())}>
            {onDone === undefined ? (
              <Trans>Garder pour plus tard</Trans>
            ) : (
              <Trans>Ne pas corriger</Trans>
            )}
          </Button>
        </div>
        <output className="meta">
          {sending ? (
            t`Le fichier est en route : vous pourrez déclarer dès qu’il est arrivé.`
          ) : kept ? (
            t`Votre saisie est gardée sur cet ordinateur.`
          ) : (
            <Accepters people={task.accepters} />
          )}
        </output>
      </form>
    </FieldErrors>
  );
}

function Accepters({ people }: { people: Planning['PersonRef'][] }) {
  const names = people.map(personName).join(', ');
  if (names === '') return <Trans>Vous pourrez corriger tant que ce n’est pas accepté.</Trans>;
  return <Trans>À accepter par {names}. Vous pourrez corriger jusque-là.</Trans>;
}

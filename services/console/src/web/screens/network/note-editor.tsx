// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { writeNote } from '../../api/network-commands.ts';
import type { Identity } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { shortInstant } from '../../format/instant.ts';
import { personName } from '../../format/person-name.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';

type Props = {
  organisationId: string;
  visibility: 'shared' | 'private';
  note: Identity['OrganisationNote'];
  mayWrite: boolean;
  title: ReactNode;
  hint: ReactNode;
};

/** One note, to read or to write; who wrote meanwhile is not written over. */
export function NoteEditor(props: Props) {
  const { organisationId, visibility, note, mayWrite, title, hint } = props;
  const [text, setText] = useState(note.body);
  const save = useCommand('identity', () =>
    writeNote(organisationId, visibility, note.version, text),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(undefined);
  };
  if (!mayWrite) {
    return (
      <div className="note-read">
        <p className="small muted">{title}</p>
        <p className="note-text">
          {note.body === '' ? <Trans>Rien n’est écrit.</Trans> : note.body}
        </p>
        <Written note={note} />
      </div>
    );
  }
  return (
    <form onSubmit={submit} noValidate>
      {save.error !== null && <ActionError error={save.error} />}
      <TextArea
        id={`note-${visibility}`}
        label={title}
        hint={hint}
        maxLength={5000}
        rows={4}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Written note={note} />
      <p className="actions end">
        <Button type="submit" pending={save.isPending}>
          <Trans>Enregistrer la note</Trans>
          <span className="vh"> {title}</span>
        </Button>
      </p>
    </form>
  );
}

function Written({ note: { updatedAt, updatedBy } }: { note: Identity['OrganisationNote'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  if (updatedAt === null) return null;
  const when = shortInstant(updatedAt, i18n.locale, today);
  const who = updatedBy === null ? 'essaim' : personName(updatedBy);
  return (
    <p className="meta">
      <Trans>
        Écrite par {who}, le {when}
      </Trans>
    </p>
  );
}

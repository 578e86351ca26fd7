// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ProblemError } from '../../api/problem-error.ts';
import { notesQuery } from '../../api/network-queries.ts';
import type { Identity } from '../../api/schemas.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { NoteEditor } from './note-editor.tsx';

/** The note that all share who work with an organisation, and the one of one's own organisation. */
export function NotesPanel({ of }: { of: Identity['Organisation'] }) {
  const { data, error, refetch } = useQuery(notesQuery(of.id));
  // Who does not work with this organisation has no notes to see.
  if (error instanceof ProblemError && error.status === 403) return null;
  const owner = data?.private?.owner.shortName ?? '';
  return (
    <Panel className="c6" title={<Trans>Notes</Trans>}>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && (
        <>
          <NoteEditor
            key={`shared ${data.shared.version}`}
            organisationId={of.id}
            visibility="shared"
            note={data.shared}
            mayWrite={data.mayWrite}
            title={<Trans>Note partagée</Trans>}
            hint={<Trans>Lue par toutes les personnes qui travaillent avec cette structure.</Trans>}
          />
          {data.private !== null && (
            <NoteEditor
              key={`private ${data.private.version}`}
              organisationId={of.id}
              visibility="private"
              note={data.private}
              mayWrite={data.mayWrite}
              title={<Trans>Note privée</Trans>}
              hint={<Trans>Lue seulement dans votre structure : {owner}.</Trans>}
            />
          )}
        </>
      )}
    </Panel>
  );
}

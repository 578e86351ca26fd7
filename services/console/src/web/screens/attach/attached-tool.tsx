// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { instanceQuery } from '../../api/attach-commands.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Note } from '../../ui/note.tsx';
import { ClientPanel } from '../catalogue/client-panel.tsx';
import '../catalogue/catalogue.css';
import { SignInCheck } from './sign-in-check.tsx';

const LOOK_AGAIN_MS = 1500;

/** A tool that was attached: its configuration with the secret once, and whether a sign-in begins as it should. */
export function AttachedTool({ instanceId }: { instanceId: string }) {
  const { data, error, refetch } = useQuery({
    ...instanceQuery(instanceId),
    refetchInterval: ({ state }) =>
      state.data?.client.state === 'requested' ? LOOK_AGAIN_MS : false,
  });
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const { client } = data;
  return (
    <>
      {client.state === 'requested' && (
        <Note said="politely">
          <p>
            <Trans>La connexion unique prépare {data.name}. Cela prend quelques secondes.</Trans>
          </p>
        </Note>
      )}
      {client.reason !== null && client.state !== 'requested' && (
        <Note tone="block" said="now">
          <p>{client.reason.sentence}</p>
        </Note>
      )}
      {client.state === 'ready' && (
        <>
          <ClientPanel
            tool={{
              instanceId,
              hosterOrganisationId: data.hosterOrganisationId,
              toolName: data.name,
              toolKey: data.profile ?? data.toolKey,
            }}
          />
          <SignInCheck instanceId={instanceId} />
        </>
      )}
      <p className="actions end">
        <Link className={buttonClass('plain')} to="/outils/attacher" search={{}}>
          <Trans>Attacher un autre outil</Trans>
        </Link>
      </p>
    </>
  );
}

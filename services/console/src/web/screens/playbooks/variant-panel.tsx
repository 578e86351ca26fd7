// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Hat } from '../../../shared/session.ts';
import { ownPlaybooksQuery, playbookPageQuery } from '../../api/plan-queries.ts';
import { derivePlaybook } from '../../api/playbook-commands.ts';
import { useCommand } from '../../api/use-command.ts';
import { PlaybookText } from '../../sentences/playbook-text.tsx';
import { ActionError } from '../../ui/action-error.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { MOST_CHOICES } from './most-choices.ts';
import { UpdateNotice } from './update-notice.tsx';
import { ownVersions } from './own-versions.ts';

/** The versions that a region or a department made of the national playbooks, and how to make one. */
export function VariantPanel({ hat }: { hat: Hat }) {
  const navigate = useNavigate();
  const known = useQuery(playbookPageQuery(1, MOST_CHOICES));
  const ours = useQuery(ownPlaybooksQuery(hat.organisation.id));
  const error = known.error ?? ours.error;
  const derive = useCommand(
    'planning',
    (playbookId: string) => derivePlaybook(playbookId, hat.organisation.id),
    ({ id }) =>
      void navigate({ to: '/plans-types/$playbookId/modifier', params: { playbookId: id } }),
  );
  const isRead = known.data !== undefined && ours.data !== undefined;
  const versions = isRead ? ownVersions(known.data.items, ours.data.items) : [];
  return (
    <Panel className="c4" title={<Trans>Notre version</Trans>}>
      <p>
        <Trans>
          Une version à vous reprend un plan type national et y ajoute vos tâches. Celles de la
          nation restent comme elles sont.
        </Trans>
      </p>
      {error !== null && (
        <Failure
          error={error}
          onRetry={() => void Promise.all([known.refetch(), ours.refetch()])}
        />
      )}
      {!isRead && error === null && <Loading />}
      {derive.error !== null && <ActionError error={derive.error} />}
      <ul className="bare">
        {versions.map(({ national, own }) => (
          <li key={national.key}>
            <b>
              <PlaybookText text={national.title} />
            </b>
            {own === null ? (
              <p className="actions">
                <Button
                  icon="plus"
                  pending={derive.isPending && derive.variables === national.id}
                  pendingLabel={<Trans>Création…</Trans>}
                  onClick={() => derive.mutate(national.id)}
                >
                  <Trans>Créer notre version</Trans> <span className="vh">{national.key}</span>
                </Button>
              </p>
            ) : (
              <>
                {own.base !== null && own.base.version < national.version && (
                  <UpdateNotice playbookId={own.id} version={national.version} />
                )}
                <p className="actions">
                  <Link
                    className={buttonClass('quiet')}
                    to="/plans-types/$playbookId/modifier"
                    params={{ playbookId: own.id }}
                  >
                    <Trans>Ajouter nos tâches</Trans> <span className="vh">{own.key}</span>
                  </Link>
                </p>
              </>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

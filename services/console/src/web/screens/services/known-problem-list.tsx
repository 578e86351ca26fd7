// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { endKnownProblem } from '../../api/report-commands.ts';
import { knownProblemsQuery } from '../../api/report-queries.ts';
import type { Catalog } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';

type Props = {
  instances: readonly { readonly id: string }[];
  isManaged: boolean;
};

/** Problems of a hoster's tools that are known, and what to do meanwhile. */
export function KnownProblemList({ instances, isManaged }: Props) {
  const { data } = useQuery(knownProblemsQuery());
  const end = useCommand('catalog', (known: Catalog['KnownProblem']) => endKnownProblem(known));
  const own = (data?.items ?? []).filter(({ instanceId }) =>
    instances.some(({ id }) => id === instanceId),
  );
  if (own.length === 0) return null;
  return (
    <>
      <h3 className="sub-title">
        <Trans>Problèmes connus</Trans>
      </h3>
      {end.error !== null && <ActionError error={end.error} />}
      <ul className="told">
        {own.map((known) => (
          <li key={known.id}>
            <p>
              <b>{known.title}</b> <span className="muted">({known.instanceName})</span>
            </p>
            <p className="small">{known.advice}</p>
            {isManaged && (
              <Button
                look="quiet"
                pending={end.isPending && end.variables?.id === known.id}
                onClick={() => end.mutate(known)}
              >
                <Trans>Ce n’est plus le cas</Trans>
                <span className="vh"> {known.title}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

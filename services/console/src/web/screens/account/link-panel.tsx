// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { myProvidersQuery, removeMyProvider } from '../../api/my-providers-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { linkAddress } from '../../app/sign-in-address.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StateLabel } from '../../ui/state-label.tsx';

/** Linking one's account to that of a region, after a sign-in at both, and undoing it. */
export function LinkPanel() {
  const { data, error, refetch } = useQuery(myProvidersQuery);
  const remove = useCommand('identity', removeMyProvider);
  if (data?.items.length === 0) return null;
  return (
    <Panel title={<Trans>Compte de ma région</Trans>}>
      <p className="small">
        <Trans>
          Reliez votre compte à celui de votre région pour entrer avec lui. Quand la région change
          de fournisseur, reliez-le au nouveau avant la fin de l’ancien.
        </Trans>
      </p>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {remove.error !== null && <ActionError key={String(remove.error)} error={remove.error} />}
      <ul className="stack end">
        {data?.items.map(({ alias, name, isLinked }) => (
          <li key={alias}>
            <b>{name}</b>
            {isLinked ? (
              <p className="actions">
                <StateLabel tone="live" glyph="live">
                  <Trans>relié</Trans>
                </StateLabel>
                <Button
                  look="quiet"
                  pending={remove.isPending && remove.variables === alias}
                  onClick={() => remove.mutate(alias)}
                >
                  <Trans>
                    Retirer ce lien<span className="vh"> à {name}</span>
                  </Trans>
                </Button>
              </p>
            ) : (
              <p className="actions">
                <a className={buttonClass('plain')} href={linkAddress(alias)}>
                  <Trans>
                    Relier mon compte<span className="vh"> à {name}</span>
                  </Trans>
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

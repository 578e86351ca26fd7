// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react';
import { Trans, useLingui as useMacro } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { secondFactorsQuery } from '../../api/second-factors-query.ts';
import { useSession } from '../../api/session.ts';
import { addFactorAddress, removeFactorAddress } from '../../app/sign-in-address.ts';
import { shortInstant } from '../../format/instant.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ADD_FACTOR, FACTORS, type FactorKind } from '../../words/factor-words.ts';

/** What somebody can add: recovery codes once there is something to recover. */
const addable = (kinds: readonly FactorKind[]): FactorKind[] =>
  kinds.length === 0
    ? ['app', 'passkey']
    : ['app', 'passkey', ...(kinds.includes('recovery-codes') ? [] : ['recovery-codes' as const])];

/** The person's second factors, and the ways to add and remove one. */
export function FactorPanel() {
  const { i18n } = useLingui();
  const { t } = useMacro();
  const { today } = useSession();
  const { data, error, refetch } = useQuery(secondFactorsQuery);
  const items = data?.items ?? [];
  return (
    <Panel
      title={<Trans>Second facteur</Trans>}
      hint={
        <Trans>
          Il prouve que c’est bien vous, en plus du mot de passe. Nommer une coordination, relier un
          fournisseur d’identité ou lire un secret le demande.
        </Trans>
      }
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && items.length === 0 && (
        <p className="small">
          <Trans>Vous n’en avez pas encore.</Trans>
        </p>
      )}
      {items.length > 0 && (
        <ul className="plain-list">
          {items.map(({ id, kind, label, since }) => {
            const name = label ?? i18n._(FACTORS[kind]);
            return (
              <li key={id}>
                <b>{name}</b>{' '}
                <span className="small">
                  {label !== null && <>{i18n._(FACTORS[kind])}, </>}
                  <Trans>depuis le {shortInstant(since, i18n.locale, today)}</Trans>
                </span>{' '}
                <a href={removeFactorAddress(id)} aria-label={t`Retirer ${name}`}>
                  <Trans>Retirer</Trans>
                </a>
              </li>
            );
          })}
        </ul>
      )}
      {data !== undefined && (
        <p className="actions end">
          {addable(items.map(({ kind }) => kind)).map((kind) => (
            <a key={kind} className={buttonClass('plain')} href={addFactorAddress[kind]}>
              {i18n._(ADD_FACTOR[kind])}
            </a>
          ))}
        </p>
      )}
    </Panel>
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { activationsQuery } from '../../api/activations-query.ts';
import { useHat } from '../../api/session.ts';

/** What the organisation has, and what waits for somebody. */
export function CatalogueLead() {
  const hat = useHat();
  const organisationId = hat?.organisation.id;
  const { data: active } = useQuery({
    ...activationsQuery({
      ...(organisationId === undefined ? {} : { organisationId }),
      state: ['active'],
      size: 1,
    }),
    enabled: organisationId !== undefined,
  });
  const { data: mine } = useQuery(activationsQuery({ waitingForMe: true, size: 1 }));
  return (
    <>
      <b>
        {active === undefined ? (
          <Trans>Des outils libres, hébergés par des associations de confiance.</Trans>
        ) : (
          <Plural
            value={active.total}
            _0="Aucun outil n’est encore actif pour votre structure."
            one="Un outil est actif pour votre structure."
            other="# outils sont actifs pour votre structure."
          />
        )}
      </b>{' '}
      {mine !== undefined && mine.total > 0 && (
        <Plural
          value={mine.total}
          one="Une activation vous attend."
          other="# activations vous attendent."
        />
      )}
    </>
  );
}

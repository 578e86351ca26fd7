// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { statusQuery } from '../../api/health-queries.ts';
import { useHat } from '../../api/session.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { HosterPanel } from './hoster-panel.tsx';
import { managesHoster } from './manages-hoster.ts';
import './services.css';

/** How the services are, by hoster: those that the hat speaks for come first. */
export function ServicesScreen() {
  const { t } = useLingui();
  const hat = useHat();
  const { data, error, refetch } = useQuery(statusQuery);
  if (error !== null && data === undefined) {
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <Loading />;
  const down = data.hosters.flatMap(({ instances }) =>
    instances.filter(({ state }) => state === 'down'),
  );
  const own = hat?.organisation.id;
  const hosters = data.hosters.toSorted(
    (a, b) => Number(b.organisationId === own) - Number(a.organisationId === own),
  );
  return (
    <>
      <PageHead
        title={t`État des services`}
        lead={
          <>
            <b>
              {down.length === 0 ? (
                <Trans>Aucune panne n’est constatée.</Trans>
              ) : (
                <Plural
                  value={down.length}
                  one="Un outil est en panne."
                  other="# outils sont en panne."
                />
              )}
            </b>{' '}
            <Trans>
              essaim interroge chaque outil toutes les minutes. La page{' '}
              <a href="/etat">ouverte à tous</a> dit la même chose sans connexion.
            </Trans>
          </>
        }
      />
      {hosters.length === 0 && (
        <Empty>
          <Trans>Aucun outil n’est encore déclaré par un hébergeur.</Trans>
        </Empty>
      )}
      <div className="stack end">
        {hosters.map((hoster) => (
          <HosterPanel
            key={hoster.organisationId}
            hoster={hoster}
            isManaged={managesHoster(hat, hoster.organisationId)}
          />
        ))}
      </div>
    </>
  );
}

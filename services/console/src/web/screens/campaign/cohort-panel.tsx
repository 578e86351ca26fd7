// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { campaignCohortQuery } from '../../api/cohort-queries.ts';
import type { Planning } from '../../api/schemas.ts';
import { fullDate } from '../../format/civil-date.ts';
import { civilDay } from '../../format/instant.ts';
import { placeOf } from '../../territory/place.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { LATE_JOINERS } from '../../words/late-joiner-words.ts';
import { LateJoinersForm } from './late-joiners-form.tsx';

/** How the departments of a campaign were chosen, who could join since, and by which rule. */
export function CohortPanel({ campaignId }: { campaignId: string }) {
  const { data, error, refetch } = useQuery(campaignCohortQuery(campaignId));
  return (
    <Panel id="cohorte" title={<Trans>La cohorte</Trans>}>
      {error !== null && data === undefined && (
        <Failure error={error} onRetry={() => void refetch()} />
      )}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && <Cohort campaignId={campaignId} cohort={data} />}
    </Panel>
  );
}

function Cohort({
  campaignId,
  cohort,
}: {
  campaignId: string;
  cohort: Planning['CampaignCohort'];
}) {
  const { i18n } = useLingui();
  const { query, departments, joiners, leavers, policy } = cohort;
  const date = fullDate(civilDay(cohort.snapshotAt), i18n.locale);
  return (
    <>
      <p className="small">
        <Plural value={departments} one="Un département." other="# départements." />{' '}
        {query === null ? (
          <Trans>Choisis à la main, le {date}.</Trans>
        ) : (
          <Trans>Choisis par une recherche gardée, figée le {date}.</Trans>
        )}
      </p>
      {query !== null && (
        <>
          <p>
            <Plural
              value={joiners.length}
              _0="Personne d’autre ne répond à la recherche aujourd’hui."
              one="Un département y répond depuis :"
              other="# départements y répondent depuis :"
            />
          </p>
          {joiners.length > 0 && (
            <ul className="bullets">
              {joiners.map(({ organisation, wave }) => (
                <li key={organisation.id}>
                  {placeOf(organisation)}
                  {wave !== null && (
                    <>
                      {' · '}
                      <Trans>vague {wave}</Trans>
                    </>
                  )}
                </li>
              ))}
            </ul>
          )}
          {leavers.length > 0 && (
            <Disclosure
              summary={
                <Plural
                  value={leavers.length}
                  one="Voir le département qui n’y répond plus, et qui reste"
                  other="Voir les # départements qui n’y répondent plus, et qui restent"
                />
              }
            >
              <ul className="bullets">
                {leavers.map((organisation) => (
                  <li key={organisation.id}>{placeOf(organisation)}</li>
                ))}
              </ul>
            </Disclosure>
          )}
          <p className="small muted">
            <Trans>Les derniers arrivés :</Trans> {i18n._(LATE_JOINERS[policy])}.{' '}
            <Trans>Ils entrent quand vous acceptez des dates recalées.</Trans>
          </p>
          {cohort.allowed && (
            <Disclosure key={cohort.revision} summary={<Trans>Changer cette règle</Trans>}>
              <LateJoinersForm campaignId={campaignId} cohort={cohort} />
            </Disclosure>
          )}
        </>
      )}
    </>
  );
}

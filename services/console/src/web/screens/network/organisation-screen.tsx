// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { organisationQuery } from '../../api/identity-queries.ts';
import type { Identity } from '../../api/schemas.ts';
import { useHat, useSession } from '../../api/session.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { STATUS_WORDS, TIER_WORDS } from '../../words/network-words.ts';
import { otherDay } from './as-of.ts';
import { DayForm } from './day-form.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { IdentityPanel } from './identity-panel.tsx';
import { LifePanel } from './life-panel.tsx';
import './network.css';
import { NotesPanel } from './notes-panel.tsx';
import { OrganisationCrumb } from './organisation-crumb.tsx';
import { OrganisationThen } from './organisation-then.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { mayReadMandates, mayRestructure } from './reach.ts';
import { ReferentsPanel } from './referents-panel.tsx';
import { StructurePanel } from './structure-panel.tsx';
import { ThenNote } from './then-note.tsx';

/** One organisation: what it is, whom to ask, notes, its past, and what may be changed of it. */
export function OrganisationScreen() {
  const { organisationId } = useParams({ from: '/structures/$organisationId' });
  const { asOf } = useSearch({ from: '/structures/$organisationId' });
  const navigate = useNavigate();
  const day = otherDay(asOf, useSession().today);
  const { data, error, refetch } = useQuery(organisationQuery(organisationId, day));
  const choose = (chosen: string | undefined) =>
    void navigate({
      to: '/structures/$organisationId',
      params: { organisationId },
      search: chosen === undefined ? {} : { asOf: chosen },
    });
  return (
    <>
      <DayForm day={day} onChoose={choose} />
      {day !== undefined && <ThenNote day={day} onToday={() => choose(undefined)} />}
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Loading />}
      {data !== undefined && <OrganisationView key={data.id} of={data} day={day} />}
    </>
  );
}

type ViewProps = { of: Identity['Organisation']; day: string | undefined };

function OrganisationView({ of, day }: ViewProps) {
  const { i18n } = useLingui();
  const hat = useHat();
  return (
    <>
      <PageHead
        title={of.name}
        titleLanguage="fr"
        crumb={<OrganisationCrumb of={of} asOf={day} />}
        meta={
          <>
            {i18n._(TIER_WORDS[of.tier])}, {of.key}, {i18n._(STATUS_WORDS[of.status])}
          </>
        }
        actions={
          day === undefined &&
          mayReadMandates(hat, of) && (
            <Link
              className={buttonClass('plain')}
              to="/structures/$organisationId/mandats"
              params={{ organisationId: of.id }}
            >
              <Trans>Voir les mandats</Trans>
            </Link>
          )
        }
      />
      {of.redirectedFrom !== undefined && <MergedNote from={of.redirectedFrom} />}
      <div className="grid">
        {day === undefined ? (
          <>
            <IdentityPanel of={of} />
            <ReferentsPanel of={of} />
            <PeoplePanel of={of} />
            <NotesPanel of={of} />
            <LifePanel of={of} />
            <HistoryPanel of={of} mayRead={mayReadMandates(hat, of)} />
            {mayRestructure(hat, of) && <StructurePanel of={of} />}
          </>
        ) : (
          <>
            <OrganisationThen of={of} day={day} />
            <HistoryPanel of={of} mayRead={false} />
          </>
        )}
      </div>
    </>
  );
}

function MergedNote({ from }: { from: Identity['OrganisationRef'] }) {
  const { name, key } = from;
  return (
    <Note>
      <p>
        <Trans>
          « {name} » ({key}) a été fusionnée dans cette structure. Ses mandats et ses outils
          continuent ici.
        </Trans>
      </p>
    </Note>
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { departurePreviewQuery } from '../../api/departure-queries.ts';
import type { Identity } from '../../api/schemas.ts';
import { ofName } from '../../format/of-name.ts';
import { personName } from '../../format/person-name.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PROMISES } from '../../words/departure-words.ts';
import { hatWords } from '../../words/role-words.ts';
import '../network/network.css';
import { DeclareForm } from './declare-form.tsx';

/** Declares the departure of a person: what would end is shown before anything does. */
export function DeclareScreen() {
  const { person = '', organisation = '' } = useSearch({ from: '/departs/declarer' });
  const { t, i18n } = useLingui();
  const { data, error, refetch } = useQuery(departurePreviewQuery(person, organisation));
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const name = personName(data.person);
  const ofWhom = i18n.locale === 'fr' ? ofName(name) : name;
  return (
    <>
      <PageHead
        title={t`Départ ${ofWhom}`}
        crumb={
          <nav className="crumb" aria-label={t`Fil d’Ariane`}>
            <Link
              to="/structures/$organisationId"
              params={{ organisationId: data.organisation.id }}
            >
              {data.organisation.name}
            </Link>
          </nav>
        }
      />
      {data.kept > 0 && <KeptNote kept={data.kept} />}
      <div className="grid">
        <EndingPanel of={data} />
        {data.scopes.length > 0 && <DeclareForm of={data} />}
      </div>
    </>
  );
}

function KeptNote({ kept }: { kept: number }) {
  return (
    <Note tone="hold">
      <p>
        <Plural
          value={kept}
          one="Cette personne tient aussi # mandat hors de votre portée : son compte reste ouvert."
          other="Cette personne tient aussi # mandats hors de votre portée : son compte reste ouvert."
        />
      </p>
    </Note>
  );
}

function EndingPanel({ of }: { of: Identity['OffboardingPreview'] }) {
  const { i18n } = useLingui();
  return (
    <Panel className="c7" title={<Trans>Ce qui prendra fin</Trans>}>
      {of.mandates.length === 0 ? (
        <p>
          <Trans>Aucun mandat n’est à votre portée. Demandez à la strate au-dessus.</Trans>
        </p>
      ) : (
        <ul className="plain-list">
          {of.mandates.map(({ id, role, organisation }) => (
            <li key={id}>
              {i18n._(hatWords(role, organisation.tier))}, {organisation.name}
            </li>
          ))}
        </ul>
      )}
      <h3 className="sub-title">
        <Trans>Outils que la personne a pu utiliser</Trans>
      </h3>
      {of.tools.length === 0 ? (
        <p>
          <Trans>Aucun outil n’est concerné.</Trans>
        </p>
      ) : (
        <ul className="plain-list">
          {of.tools.map(({ instanceId, name, promise }) => (
            <li key={instanceId}>
              <b>{name}</b>
              <span className="meta line">{i18n._(PROMISES[promise])}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { organisationQuery } from '../../api/identity-queries.ts';
import {
  catalogLinksQuery,
  identityLinksQuery,
  planningLinksQuery,
} from '../../api/thread-queries.ts';
import { useHat } from '../../api/session.ts';
import { ofPlaceOf, placeOf } from '../../territory/place.ts';
import { Empty } from '../../ui/empty.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StepTable } from '../catalogue/step-table.tsx';
import { Chain } from './chain.tsx';
import { CutLink } from './cut-link.tsx';
import { cutAt, threadChain, threadTools } from './thread-chain.ts';
import { ThreadHistory } from './thread-history.tsx';
import { ThreadLead } from './thread-lead.tsx';
import { ThreadPicker } from './thread-picker.tsx';
import './thread.css';

/** The thread of an organisation: from its wave to the first sign-in, and the link that is cut. */
export function ThreadScreen() {
  const hat = useHat();
  const search = useSearch({ from: '/fil' });
  const organisationId = search.organisation ?? hat?.organisation.id;
  if (organisationId === undefined) {
    return (
      <Empty>
        <Trans>Choisissez une casquette pour suivre le fil de sa structure.</Trans>
      </Empty>
    );
  }
  return <Thread organisationId={organisationId} toolKey={search.tool} />;
}

function Thread({
  organisationId,
  toolKey,
}: {
  organisationId: string;
  toolKey: string | undefined;
}) {
  const { t, i18n } = useLingui();
  const tier = useHat()?.organisation.tier;
  const organisation = useQuery(organisationQuery(organisationId));
  const planning = useQuery(planningLinksQuery(organisationId));
  const catalog = useQuery(catalogLinksQuery(organisationId));
  const identity = useQuery(identityLinksQuery(organisationId));
  const waiting = [planning, catalog, identity].some(
    ({ isPending, failureCount }) => isPending && failureCount === 0,
  );
  if (waiting) return <Loading />;
  const chain = threadChain(
    {
      planning: planning.data?.items,
      catalog: catalog.data?.items,
      identity: identity.data?.items,
    },
    toolKey,
  );
  const tools = threadTools(catalog.data?.items);
  const cut = cutAt(chain);
  const activation = chain[3]?.source === 'catalog' ? chain[3].link : null;
  const place = organisation.data ?? planning.data?.organisation ?? null;
  const named = place === null ? '' : placeWords(place, i18n.locale);
  const tool = activation?.name ?? '';
  return (
    <>
      <PageHead
        crumb={
          tier === 'regional' && (
            <nav className="crumb" aria-label={t`Fil d’Ariane`}>
              <Link to="/mes-departements">
                <Trans>Mes départements</Trans>
              </Link>{' '}
              › {place === null ? '' : placeOf(located(place))}
            </nav>
          )
        }
        title={tool === '' ? t`Fil ${named}` : t`Fil ${named} : ${tool}`}
        meta={
          organisationId !== undefined && (
            <Link to="/structures/$organisationId" params={{ organisationId }}>
              <Trans>Voir la fiche de la structure</Trans>
            </Link>
          )
        }
        actions={
          <ThreadPicker
            organisationId={organisationId}
            tools={tools}
            toolKey={activation?.toolKey}
          />
        }
        lead={<ThreadLead chain={chain} cut={cut} />}
      />
      {chain.some(({ state }) => state === 'absent') && (
        <Note tone="late">
          <p>
            <Trans>Un service ne répond pas : ses maillons sont grisés. Le reste est à jour.</Trans>
          </p>
        </Note>
      )}
      <Panel className="end" hiddenTitle title={<Trans>Les six maillons</Trans>}>
        <Chain chain={chain} cut={cut} />
      </Panel>
      <div className="grid">
        <div className="c8 stack">
          {cut !== -1 && chain[cut] !== undefined && <CutLink link={chain[cut]} />}
          {activation !== null && (
            <Panel id="etapes" title={<Trans>Les étapes de l’activation</Trans>}>
              <StepTable activationId={activation.id} steps={activation.steps} />
            </Panel>
          )}
        </div>
        <div className="c4 stack">
          <ThreadHistory organisationId={organisationId} />
        </div>
      </div>
    </>
  );
}

type Place = Parameters<typeof ofPlaceOf>[0] & {
  territory?: { departmentCode: string | null; regionCode: string } | null;
};

function located(place: Place) {
  const { tier, territory } = place;
  const code =
    place.code ?? (tier === 'regional' ? territory?.regionCode : territory?.departmentCode);
  return { ...place, code: code ?? null };
}

function placeWords(place: Place, language: string): string {
  const words = ofPlaceOf(located(place));
  return language === 'en' ? words.replace(/^(de la |de l’|du |des |de |d’)/, '· ') : words;
}

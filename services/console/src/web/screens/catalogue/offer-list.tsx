// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { offersQuery } from '../../api/offer-queries.ts';
import { useHat } from '../../api/session.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Note } from '../../ui/note.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { OfferCard } from './offer-card.tsx';
import { openFirst } from './open-first.ts';

const SIZE = 12;
/** For a task all offers are read at once, so that those that can be asked for come first. */
const ALL = 100;

/** The offers, with what each needs before it can be asked for. */
export function OfferList() {
  const search = useSearch({ from: '/catalogue' });
  const navigate = useNavigate();
  const hat = useHat();
  const organisationId = search.organisation ?? hat?.organisation.id;
  const [typed, setTyped] = useState(search.q ?? '');
  const page = Number(search.page ?? 1);
  const { data, error, refetch } = useQuery(
    offersQuery({
      page,
      size: search.task === undefined ? SIZE : ALL,
      ...(organisationId === undefined ? {} : { organisationId }),
      ...(search.q === undefined || search.q === '' ? {} : { q: search.q }),
    }),
  );
  const offers = data?.items ?? [];
  const [first, closed] = search.task === undefined ? [offers, []] : openFirst(offers);
  const go = (change: { q?: string; page: string }) =>
    void navigate({ to: '/catalogue', search: { ...search, ...change } });
  return (
    <>
      {search.task !== undefined && (
        <Note>
          <p>
            <Trans>
              Choisissez l’outil que demande votre tâche : elle se déclarera toute seule quand il
              sera actif.
            </Trans>
          </p>
        </Note>
      )}
      <search>
        <form
          className="search end"
          onSubmit={(event) => {
            event.preventDefault();
            go({ q: typed.trim(), page: '1' });
          }}
        >
          <TextField
            id="offer-search"
            type="search"
            label={<Trans>Chercher un outil ou un hébergeur</Trans>}
            maxLength={100}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" icon="search">
            <Trans>Chercher</Trans>
          </Button>
        </form>
      </search>
      {error !== null && data === undefined && (
        <Failure error={error} onRetry={() => void refetch()} />
      )}
      {data === undefined && error === null && <Loading />}
      {data?.items.length === 0 && (
        <Empty>
          <Trans>Aucune offre ne correspond. Essayez un mot plus court.</Trans>
        </Empty>
      )}
      <h2 className="vh" id="offers-title">
        <Trans>Offres</Trans>
      </h2>
      <ul className="offers" aria-labelledby="offers-title">
        {first.map((offer) => (
          <OfferCard key={offer.id} offer={offer} />
        ))}
      </ul>
      {closed.length > 0 && (
        <Disclosure
          open={first.length === 0}
          summary={
            <Plural
              value={closed.length}
              one="Voir l’offre qui ne peut pas être demandée, et pourquoi"
              other="Voir les # offres qui ne peuvent pas être demandées, et pourquoi"
            />
          }
        >
          <ul className="offers">
            {closed.map((offer) => (
              <OfferCard key={offer.id} offer={offer} />
            ))}
          </ul>
        </Disclosure>
      )}
      {data !== undefined && (
        <Pagination
          page={data.page}
          size={data.size}
          total={data.total}
          onPage={(next) => go({ page: String(next) })}
        />
      )}
    </>
  );
}

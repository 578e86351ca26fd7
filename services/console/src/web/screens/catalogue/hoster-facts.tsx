// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Catalog } from '../../api/schemas.ts';
import { fullDate } from '../../format/civil-date.ts';
import { StateLabel } from '../../ui/state-label.tsx';

/** Who hosts: capacity, and the criteria that it meets with their date. */
export function HosterFacts({ hoster }: { hoster: Catalog['Hoster'] }) {
  const { i18n } = useLingui();
  const { date, evidence, stale } = hoster.conformity;
  return (
    <dl className="kv">
      <dt>
        <Trans>Qui</Trans>
      </dt>
      <dd>
        {hoster.name}, {hoster.legalForm}. <a href={hoster.website}>{hoster.website}</a>
      </dd>
      <dt>
        <Trans>Capacité</Trans>
      </dt>
      <dd>
        <Trans>
          {i18n.number(hoster.capacityUsers)} comptes, {i18n.number(hoster.capacityGb)} Go
        </Trans>{' '}
        <CapacityLabel state={hoster.state} />
      </dd>
      <dt>
        <Trans>Critères CHATONS</Trans>
      </dt>
      <dd>
        {date === null ? (
          <Trans>pas encore déclarés</Trans>
        ) : (
          <Trans>respectés, constaté le {fullDate(date, i18n.locale)}</Trans>
        )}{' '}
        {evidence !== null && (
          <a href={evidence}>
            <Trans>preuve</Trans>
          </a>
        )}{' '}
        {stale && (
          <StateLabel tone="late" glyph="late">
            <Trans>À renouveler</Trans>
          </StateLabel>
        )}
      </dd>
      {hoster.note !== null && (
        <>
          <dt>
            <Trans>À savoir</Trans>
          </dt>
          <dd>{hoster.note}</dd>
        </>
      )}
    </dl>
  );
}

function CapacityLabel({ state }: { state: Catalog['HosterState'] }) {
  switch (state) {
    case 'open':
      return (
        <StateLabel tone="live" glyph="live">
          <Trans>Places libres</Trans>
        </StateLabel>
      );
    case 'limited':
      return (
        <StateLabel tone="late" glyph="late">
          <Trans>Places comptées</Trans>
        </StateLabel>
      );
    case 'full':
      return (
        <StateLabel tone="block" glyph="block">
          <Trans>Complet</Trans>
        </StateLabel>
      );
  }
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortDate } from '../../format/civil-date.ts';
import { listOf } from '../../format/list-of.ts';
import { RESOURCES } from '../../words/resource-words.ts';

/** Who is short of a resource, from when, and what that delays. */
export function LoadLead({ load }: { load: Planning['ResourceLoad'] }) {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const { shortages, resource } = load;
  const words = i18n._(RESOURCES[resource] ?? RESOURCES.other);
  if (resource === 'budget') {
    return <Trans>Le budget est déclaré par saison. Le plan ne le répartit pas par semaine.</Trans>;
  }
  const first = shortages.map(({ from }) => from).toSorted()[0];
  if (first === undefined) {
    return (
      <b>
        <Trans>Rien ne manque : {words}, chaque semaine suffit à ce que le plan demande.</Trans>
      </b>
    );
  }
  const count = shortages.length;
  const who = t`${plural(count, { one: `# structure manque de ${words}`, other: `# structures manquent de ${words}` })}`;
  const since = shortDate(first, i18n.locale, today);
  const delayed = shortages.reduce((sum, one) => sum + one.delayed, 0);
  const waves = [...new Set(shortages.flatMap((one) => one.waves))].toSorted((a, b) => a - b);
  const named = listOf(waves.map(String), i18n.locale);
  return (
    <>
      <b>
        <Trans>
          À partir du {since}, {who}.
        </Trans>
      </b>{' '}
      {delayed === 0 ? (
        <Trans>Rien ne finit plus tard pour autant.</Trans>
      ) : (
        t`${plural(delayed, { one: 'Cela retarde # étape ou département.', other: 'Cela retarde # étapes ou départements.' })}`
      )}{' '}
      {waves.length > 0 && <Trans>Vagues touchées : {named}.</Trans>}
    </>
  );
}

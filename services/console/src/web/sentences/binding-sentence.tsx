// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../api/schemas.ts';
import { shortDate } from '../format/civil-date.ts';
import { inLanguage } from '../i18n/in-language.ts';
import { placeOf } from '../territory/place.ts';
import { RESOURCES } from '../words/resource-words.ts';
import { CLOSED_DAYS } from '../words/calendar-words.ts';

/** The one thing that holds a start, in a sentence. */
export function BindingSentence({ binding, today }: { binding: Planning['Binding']; today: string }) {
  const { i18n } = useLingui();
  const until = binding.until == null ? null : shortDate(binding.until, i18n.locale, today);
  const node = binding.node == null ? '' : nodeName(binding.node, i18n.locale);
  const place = binding.organisation == null ? '' : placeOf(binding.organisation);
  const lag = binding.lag == null || /^0/.test(binding.lag) ? null : binding.lag;
  const days = lag === null ? 0 : Number.parseInt(lag, 10);
  switch (binding.kind) {
    case 'release':
      return <Trans>Elle commence dès le premier jour du plan : rien d’autre ne la retient.</Trans>;
    case 'finished':
      return <Trans>Tout est déjà fait : ce département a été le pilote.</Trans>;
    case 'predecessor':
      if (lag === null) return <Trans>« {node} » doit être fini avant.</Trans>;
      return lag.endsWith('wd') ? (
        <Trans>« {node} » doit venir avant, puis {days} jours ouvrés.</Trans>
      ) : (
        <Trans>« {node} » doit venir avant, puis {days} jours.</Trans>
      );
    case 'gate':
      return <Trans>Le jalon « {node} » doit être ouvert avant.</Trans>;
    case 'wave-gate':
      return <Trans>L’ouverture de vague « {node} » doit être décidée avant.</Trans>;
    case 'calendar': {
      const closed = i18n._(CLOSED_DAYS[binding.calendar ?? ''] ?? CLOSED_DAYS['other']);
      const name = binding.name ?? closed;
      return until === null ? <Trans>Jours non travaillés : {name}.</Trans> : (
        <Trans>Jours non travaillés jusqu’au {until} : {name}.</Trans>
      );
    }
    case 'committee':
      return until === null ? (
        <Trans>Le comité ({place}) n’a pas de séance libre plus tôt.</Trans>
      ) : (
        <Trans>Les séances du comité ({place}) sont pleines jusqu’au {until}.</Trans>
      );
    case 'hosting':
      return <Trans>L’hébergement de {place} n’a pas assez de place plus tôt.</Trans>;
    case 'resource': {
      const resource = i18n._(RESOURCES[binding.resource ?? ''] ?? RESOURCES['other']);
      return until === null ? (
        <Trans>Pas assez de disponibilité plus tôt : {resource} ({place}).</Trans>
      ) : (
        <Trans>Déjà pris jusqu’au {until} : {resource} ({place}).</Trans>
      );
    }
    case 'pin':
      return <Trans>La date a été fixée par une personne.</Trans>;
    case 'freeze':
      return until === null ? <Trans>Un gel l’empêche.</Trans> : <Trans>Un gel l’empêche jusqu’au {until}.</Trans>;
  }
}

function nodeName(node: Planning['NodeRef'], language: string): string {
  const place = node.organisation === null ? '' : ` (${placeOf(node.organisation)})`;
  return `${inLanguage(node.title, language)}${place}`;
}
